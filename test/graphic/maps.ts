import {z} from 'zod'
import {MAP_CLASSES, type MapAnswer} from '../../src/model/request.js'
import {OPTIONS} from './charts.js'

const MAP = z.strictObject({
  classes: z.enum(MAP_CLASSES),
  region: z.strictObject({title: z.string()}),
  value: z.strictObject({title: z.string(), unit: z.string().optional()})
})

/** What is asked of a map, beside its figures. */
export type MapInput = z.infer<typeof MAP>

/** Reads the `in.json` of a case. */
export function readMapInput(json: string): MapInput {
  return MAP.parse(JSON.parse(json))
}

/** The answer of a map whose figures stand in a CSV: a region and its figure, `:` for none. */
export function mapAnswerOf(input: MapInput, csv: string): MapAnswer {
  const {file} = OPTIONS.span
  const areas = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((row, index) => {
      const [text = '', figure] = row.split(';')
      const start = {line: index + 2, column: 1}
      const span = {file, start, end: {...start, column: text.length + 1}}
      return {region: {text, span}, decimal: figure === ':' ? undefined : figure}
    })
  const table = {kind: 'table', columns: [], rows: [], sources: [], missing: []} as const
  return {kind: 'map', ...input, areas, table}
}
