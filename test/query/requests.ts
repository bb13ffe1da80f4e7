import type {Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'
import type {
  ChangeForm,
  ChangeRequest,
  ChartRequest,
  Filter,
  FilterTerm,
  TableRequest,
  ValueRequest,
  Written
} from '../../src/model/request.js'
import {tableOf} from '../tables.js'

/** Detections on some routes; the whole is in the sample reports. */
export const ROUTES = tableOf({
  name: 'routes',
  columns: 'code, route, year:year, detections:integer',
  primaryKey: ['code', 'year'],
  asOf: '2025-06-03',
  sources: ['Frontex monthly detections'],
  rows: `
    wbr, Western Balkan Route, 2022, 144118
    wbr, Western Balkan Route, 2023, 99002
    wbr, Western Balkan Route, 2024, 21525
    eb, Eastern Borders Route, 2022, 6332
    eb, Eastern Borders Route, 2023, 5748
    eb, Eastern Borders Route, 2024, 17260
    bs, Black Sea Route, 2022, 213
    bs, Black Sea Route, 2023, 41
    bs, Black Sea Route, 2024, 0
  `
})

/** Homicides; two states did not report to the end. */
export const HOMICIDE = tableOf({
  name: 'homicide',
  columns: 'country, year:year, rate:number:per 100 000, count:integer',
  primaryKey: ['country', 'year'],
  rows: `
    Bulgaria, 2014, 1.6, 116
    Bulgaria, 2015, 1.8, 128
    Moldova, 2014, 3.2, 129
    Moldova, 2015, :, :
    Hungary, 2014, 1.5, 145
    Hungary, 2015, 2.3, 227
  `
})

export const TABLES = [ROUTES, HOMICIDE]

const SPAN: Span = {
  file: asProjectPath('reports/r/report.md'),
  start: {line: 1, column: 1},
  end: {line: 1, column: 60}
}

/** Each written thing has a column of its own, so that listings tell them apart. */
export function written(text: string, column = 10): Written {
  const start = {line: 1, column}
  return {text, span: {...SPAN, start, end: {line: 1, column: column + text.length}}}
}

/** `a, b` are terms, `a..b` a range, as `binding/` would read them. */
export function filters(all: Readonly<Record<string, string>> = {}): readonly Filter[] {
  return Object.entries(all).map(([column, value], index) => ({
    column: written(column, 20 + 10 * index),
    terms: value.split(', ').map(termOf),
    span: written(value, 25 + 10 * index).span
  }))
}

function termOf(text: string): FilterTerm {
  const [from, to] = text.split('..')
  if (to === undefined) return {kind: 'is', text}
  return {kind: 'range', from: from || undefined, to: to || undefined}
}

export interface Address {
  readonly table?: string
  readonly column?: string
  readonly where?: Readonly<Record<string, string>>
  readonly sum?: string
  readonly missing?: string
}

export function valueRequest(address: Address): ValueRequest {
  return {kind: 'value', ...asked(address)}
}

export function changeRequest(
  as: ChangeForm,
  address: Address & {readonly where: Readonly<Record<string, string>>}
): ChangeRequest {
  return {kind: 'change', ...asked(address), as, asSpan: written(as, 50).span}
}

function asked({table = 'routes', column = 'detections', where, sum, missing}: Address) {
  return {
    table: written(table, 8),
    column: written(column, 15),
    filters: filters(where),
    sum: sum === undefined ? undefined : written(sum, 45),
    missing: missing === undefined ? undefined : written(missing, 48),
    span: SPAN
  }
}

export interface TableOptions {
  readonly table?: string
  readonly where?: Readonly<Record<string, string>>
  /** As `2024 desc, route`. */
  readonly sort?: string
  readonly totals?: TableRequest['totals']
}

export function listRequest(columns: string, options: TableOptions = {}): TableRequest {
  const names = columns.split(', ').map((name, index) => written(name, 30 + index))
  return {...tableRequest(options), shape: {kind: 'list', columns: names}}
}

export function pivotRequest(axes: string, options: TableOptions = {}): TableRequest {
  const [rows = '', columns = '', values = ''] = axes.split(', ')
  const shape = {
    kind: 'pivot' as const,
    rows: written(rows, 30),
    columns: written(columns, 34),
    values: written(values, 38)
  }
  return {...tableRequest(options), shape}
}

function tableRequest({table = 'routes', where, sort = '', totals = []}: TableOptions) {
  const keys = sort === '' ? [] : sort.split(', ')
  return {
    kind: 'table' as const,
    table: written(table, 8),
    filters: filters(where),
    sort: keys.map((key) => {
      const [by = '', direction] = key.split(' ')
      return {by: written(by, 42), descending: direction === 'desc'}
    }),
    totals,
    totalSpan: written('below', 52).span,
    span: SPAN
  }
}

export function chartRequest(
  axes: string,
  options: Pick<TableOptions, 'table' | 'where'> = {}
): ChartRequest {
  const [x = '', y = '', color] = axes.split(', ')
  return {
    kind: 'chart',
    type: 'line',
    table: written(options.table ?? 'routes', 8),
    filters: filters(options.where),
    x: written(x, 30),
    y: written(y, 34),
    color: color === undefined ? undefined : written(color, 38),
    span: SPAN
  }
}
