import {z} from 'zod'
import type {TextMeasure} from '../../src/model/brand.js'
import {asProjectPath} from '../../src/model/path.js'
import {CHART_TYPES, type ChartAnswer, type TableAnswer} from '../../src/model/request.js'
import {COLUMN_TYPES, type CellValue, type ColumnType} from '../../src/model/table.js'
import type {ChartOptions} from '../../src/graphic/draw-chart.js'
import {TARGET} from '../target.js'

/** Widths in ems, near those of Source Sans 3; tests must not change with a face. */
const measure: TextMeasure = {
  widthOf(text, {weight, sizePx}) {
    let ems = 0
    for (const letter of text) {
      if (/[ \u00a0.,:;'|ijlI]/.test(letter)) ems += 0.25
      else if (/[mwMW—]/.test(letter)) ems += 0.82
      else ems += /[A-Z]/.test(letter) ? 0.58 : 0.5
    }
    return ems * sizePx * (weight === 600 ? 1.05 : 1)
  }
}

export const MEASURES = {print: 416, wide: 820, narrow: 340} as const

export const OPTIONS: ChartOptions = {
  measure,
  measures: MEASURES,
  target: TARGET,
  span: {
    file: asProjectPath('reports/r/report.md'),
    start: {line: 3, column: 1},
    end: {line: 3, column: 40}
  }
}

const CHART = z.strictObject({
  type: z.enum(CHART_TYPES),
  x: z.strictObject({title: z.string(), type: z.enum(COLUMN_TYPES)}),
  y: z.strictObject({title: z.string(), unit: z.string().optional()}),
  emphasis: z.string().optional()
})

/** What is asked of a chart, beside its figures. */
export type ChartInput = z.infer<typeof CHART>

/** Reads the `in.json` of a case. */
export function readChart(json: string): ChartInput {
  return CHART.parse(JSON.parse(json))
}

const TABLE: TableAnswer = {
  kind: 'table',
  columns: [],
  rows: [],
  sources: [],
  missing: []
}

/**
 * The answer of a chart whose figures stand in a CSV: the places in its first column,
 * a series in each other one, `:` for a gap. A series headed `-` has no name.
 */
export function answerOf({type, x, y}: ChartInput, csv: string): ChartAnswer {
  const [heads = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(';'))
  return {
    kind: 'chart',
    type,
    x,
    y,
    xs: rows.map(([place = '']) => valueOf(place, x.type)),
    series: heads.slice(1).map((name, index) => ({
      name: name === '-' ? undefined : name,
      points: rows.map((row) => {
        const text = row[index + 1]
        return text === ':' ? undefined : text
      })
    })),
    sources: [],
    missing: [],
    table: TABLE
  }
}

function valueOf(text: string, type: ColumnType): CellValue {
  switch (type) {
    case 'year':
      return {kind: 'year', year: Number(text)}
    case 'date':
      return {kind: 'date', iso: text}
    case 'integer':
    case 'number':
      return {kind: 'number', decimal: text}
    case 'boolean':
      return {kind: 'boolean', is: text === 'true'}
    case 'string':
      return {kind: 'text', text}
  }
}
