import {gather, noted, type Noted} from '../model/noted.js'
import {
  CHART_TYPES,
  type ChartRequest,
  type RepeatRequest,
  type SortKey,
  type TableRequest,
  type Written
} from '../model/request.js'
import {
  findAttribute,
  type Attribute,
  type ContainerDirective,
  type LeafDirective
} from '../model/tree.js'
import {findWritten, missingOption, readWord, wrongOption} from './options.js'
import {readBlockFilters} from './read-filters.js'
import {readTableOptions} from './read-table-options.js'
import {spanWithin, splitList, type Entry} from './split-list.js'

type Block = LeafDirective | ContainerDirective

/** Reads `::table[…]{data=…}`: a pivot where it has `rows=` or `values=`, else a list. */
export function readTable(node: Block): Noted<TableRequest | undefined> {
  const table = findWritten(node, 'data')
  const shape = readShape(node)
  const filters = readBlockFilters(node.data.braces)
  const sort = readOptional(node, 'sort', readSort)
  const totals = readOptional(node, 'total', readTotals)
  const options = readTableOptions(node)
  const diagnostics = [shape, filters, sort, totals, options].flatMap(
    (it) => it.diagnostics
  )
  if (!table || !shape.value || 0 < diagnostics.length) {
    return noted(undefined, diagnostics)
  }
  return noted({
    kind: 'table',
    table,
    shape: shape.value,
    filters: filters.value,
    sort: sort.value,
    totals: totals.value,
    totalSpan: findAttribute(node, 'total')?.valueSpan,
    ...options.value,
    span: node.data.headSpan
  })
}

/** Reads `::chart[…]{type= data= x= y= color=}`. */
export function readChart(node: Block): Noted<ChartRequest | undefined> {
  const typeOption = findAttribute(node, 'type')
  const type = typeOption
    ? readWord(typeOption, CHART_TYPES)
    : noted(undefined, [missingOption(node, 'type', 'line')])
  const table = readRequired(node, 'data', 'routes')
  const x = readRequired(node, 'x', 'year')
  const y = readRequired(node, 'y', 'detections')
  const filters = readBlockFilters(node.data.braces)
  const diagnostics = [type, table, x, y, filters].flatMap((it) => it.diagnostics)
  if (!type.value || !table.value || !x.value || !y.value || 0 < diagnostics.length) {
    return noted(undefined, diagnostics)
  }
  return noted({
    kind: 'chart',
    type: type.value,
    table: table.value,
    x: x.value,
    y: y.value,
    color: findWritten(node, 'color'),
    filters: filters.value,
    span: node.data.headSpan
  })
}

function readShape(node: Block): Noted<TableRequest['shape'] | undefined> {
  const columns = findAttribute(node, 'columns')
  const isPivot = findAttribute(node, 'rows') ?? findAttribute(node, 'values')
  if (isPivot) {
    const rows = readRequired(node, 'rows', 'route')
    const across = readRequired(node, 'columns', 'year')
    const values = readRequired(node, 'values', 'detections')
    const diagnostics = [rows, across, values].flatMap((it) => it.diagnostics)
    if (!rows.value || !across.value || !values.value)
      return noted(undefined, diagnostics)
    return noted({
      kind: 'pivot',
      rows: rows.value,
      columns: across.value,
      values: values.value
    })
  }
  if (!columns) return noted(undefined, [missingOption(node, 'columns', '"year, route"')])
  const entries = splitList(columns)
  return noted({kind: 'list', columns: entries.value.map(toWritten)}, entries.diagnostics)
}

function readRequired(
  node: Block,
  key: string,
  example: string
): Noted<Written | undefined> {
  const found = findWritten(node, key)
  return found ? noted(found) : noted(undefined, [missingOption(node, key, example)])
}

function readOptional<T>(
  node: Block,
  key: string,
  read: (option: Attribute) => Noted<readonly T[]>
): Noted<readonly T[]> {
  const option = findAttribute(node, key)
  return option ? read(option) : noted([])
}

/** Reads `:::each{data= where.…= sort= key=}`. */
export function readEach(node: ContainerDirective): Noted<RepeatRequest | undefined> {
  const table = findWritten(node, 'data')
  const filters = readBlockFilters(node.data.braces)
  const sort = readOptional(node, 'sort', readSort)
  const written = findAttribute(node, 'key')
  const key = written && splitList(written)
  const diagnostics = [filters, sort, ...(key ? [key] : [])].flatMap(
    (it) => it.diagnostics
  )
  if (!table || 0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({
    kind: 'repeat',
    table,
    filters: filters.value,
    sort: sort.value,
    key: key?.value.map(toWritten),
    span: node.data.headSpan
  })
}

/** `2024 desc, route`: each from small to large, unless it says `desc`. */
function readSort(option: Attribute): Noted<readonly SortKey[]> {
  const entries = splitList(option)
  const read = gather(entries.value.map((entry) => readSortKey(option, entry)))
  return noted(
    read.value.filter((key) => key !== undefined),
    [...entries.diagnostics, ...read.diagnostics]
  )
}

function readSortKey(option: Attribute, entry: Entry): Noted<SortKey | undefined> {
  const {text, isQuoted, rest, span} = entry
  const [, name = text, direction = ''] = isQuoted
    ? ['', text, rest.trim()]
    : (/^(.*\S)\s+(asc|desc)$/.exec(text) ?? [])
  if (direction !== '' && direction !== 'asc' && direction !== 'desc') {
    const written = {...option, value: direction, valueSpan: span}
    return noted(undefined, [wrongOption(written, ['asc', 'desc'])])
  }
  const by = {text: name, span}
  return noted({by, descending: direction === 'desc'})
}

function readTotals(option: Attribute): Noted<TableRequest['totals']> {
  const places = ['below', 'right'] as const
  const words = [...option.value.matchAll(/\S+/g)].map(({0: value, index}) => {
    const valueSpan = spanWithin(option, index, value.length)
    return readWord({...option, value, valueSpan}, places)
  })
  const read = gather(words)
  const totals = read.value.filter((word) => word !== undefined)
  return noted([...new Set(totals)], read.diagnostics)
}

function toWritten({text, span}: Entry): Written {
  return {text, span}
}
