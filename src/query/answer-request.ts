import {diagnose, say} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {
  Answer,
  Request,
  TableAnswer,
  TableRequest,
  Written
} from '../model/request.js'
import type {Kept} from '../model/report.js'
import type {Table} from '../model/table.js'
import {answerAsOf} from './answer-as-of.js'
import {answerChange} from './answer-change.js'
import {answerChart} from './answer-chart.js'
import {answerMap} from './answer-map.js'
import {answerShare} from './answer-share.js'
import {answerValue} from './answer-value.js'
import {listTable} from './list-table.js'
import {pivotTable} from './pivot-table.js'

/**
 * Answers what the text asks of the tables.
 *
 * All arithmetic is exact. Nothing is guessed: what cannot be answered has an
 * error and no answer, so that no figure is printed that nobody stated.
 */
export function answerRequest(
  {tables}: Pick<Kept, 'target' | 'tables'>,
  request: Request
): Noted<Answer | undefined> {
  const found = findTable(tables, request.table)
  const table = found.value
  if (!table) return noted(undefined, found.diagnostics)
  switch (request.kind) {
    case 'value':
      return answerValue(table, request)
    case 'change':
      return answerChange(table, request)
    case 'share':
      return answerShare(table, request)
    case 'as-of':
      return answerAsOf(table, request)
    case 'table':
      return answerTable(table, request)
    case 'chart':
      return answerChart(table, request)
    case 'map':
      return answerMap(table, request)
  }
}

/** Finds the table that an author named; else notes `query/unknown-table`. */
export function findTable(
  tables: readonly Table[],
  {text, span}: Written
): Noted<Table | undefined> {
  const table = tables.find(({name}) => name === text)
  if (table) return noted(table)
  const message = say`there is no table called ${text}`
  const names = tables.map(({name}) => name)
  const hints =
    names.length === 0
      ? [say`Describe the table in ${'data/datapackage.yaml'}.`]
      : hintAtName(text, names)
  return noted(undefined, [diagnose('query/unknown-table', message, {span, hints})])
}

/** Answers `::table[…]{data=…}`: a list, or a pivot. */
function answerTable(
  table: Table,
  request: TableRequest
): Noted<TableAnswer | undefined> {
  const {shape} = request
  return shape.kind === 'list'
    ? listTable(table, shape.columns, request)
    : pivotTable(table, shape, request)
}
