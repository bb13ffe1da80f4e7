import Big from 'big.js'
import {
  differenceOf,
  hundredfold,
  RELATIVE_DIGITS,
  roundQuotient
} from '../locale/round-quotient.js'
import {roundDecimal} from '../locale/round-decimal.js'
import {
  diagnose,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {AnswerCell, TableChange, TableRequest} from '../model/request.js'
import type {CellValue, Decimal} from '../model/table.js'
import {findFigures, type GridField} from './find-grid-column.js'
import {hasFigures, isOfData, type Grid, type GridColumn, type GridRow} from './grid.js'
import {findPrevious} from './find-previous.js'
import type {ChangeFormat} from './read-formats.js'

/**
 * Adds the columns of changes: from one column to another, or on the year before.
 *
 * Totals, subtotals and the rest have the change of their own figures, and not the sum
 * or the mean of those above. A change that cannot be said, as one from nothing in per
 * cent, is marked as not applicable. Notes `query/no-change`, and what `findFigures`
 * does.
 */
export function addChanges(
  grid: Grid,
  {changes = [], shape}: TableRequest,
  format: ChangeFormat
): Noted<Grid> {
  const added = gather(
    changes.map((change) =>
      change.kind === 'between'
        ? addBetween(grid, change, format)
        : addPrevious(grid, change.span, shape.kind, format)
    )
  )
  const columns = added.value.flat()
  return noted(
    {
      columns: [...grid.columns, ...columns.map(({column}) => column)],
      rows: grid.rows.map((row) => {
        const cells = columns.map(({cellOf}) => (row.kind === 'group' ? {} : cellOf(row)))
        return {...row, cells: [...row.cells, ...cells]}
      })
    },
    added.diagnostics
  )
}

interface Added {
  readonly column: GridColumn
  readonly cellOf: (row: GridRow) => AnswerCell
}

function addBetween(
  grid: Grid,
  {from, to, span}: Extract<TableChange, {readonly kind: 'between'}>,
  format: ChangeFormat
): Noted<readonly Added[]> {
  const found = gather([from, to].map((end) => findFigures(grid, end)))
  const [start, end] = found.value
  if (!start || !end) return noted([], found.diagnostics)
  if (start.column.unit !== end.column.unit) {
    const message = say`${from.text} and ${to.text} have different units`
    return noted([], [noChange(span, message, 'Compare columns of one unit.')])
  }
  const refused = refuseForm(end, format, span)
  if (refused) return noted([], [refused])
  const {form} = format
  const computed = {kind: 'change', form, from: headOf(start), to: headOf(end)} as const
  const key = `change_${start.column.key}_${end.column.key}`
  return noted([
    {
      column: {...toColumn(end, format), key, computed},
      cellOf: ({cells}) =>
        changeCell(cells[start.index]?.value, cells[end.index]?.value, format)
    }
  ])
}

/** A change on the year before for each column of figures, in a list of years. */
function addPrevious(
  grid: Grid,
  span: Span,
  shape: TableRequest['shape']['kind'],
  format: ChangeFormat
): Noted<readonly Added[]> {
  if (shape === 'pivot') {
    const ends = grid.columns.filter(hasFigures).slice(-2)
    const example = `change=${ends.map(({key}) => key).join('..')}`
    const message = 'the rows of a pivot do not follow each other in time'
    return noted([], [noChange(span, message, say`Name two columns, as ${example}.`)])
  }
  const previous = findPrevious(grid, span)
  const {previousOf} = previous.value
  if (!previousOf) return noted([], previous.diagnostics)

  const fields = grid.columns.flatMap((column, index) =>
    hasFigures(column) ? [{column, index}] : []
  )
  const refused = fields.map((field) => refuseForm(field, format, span))
  const [first] = refused.filter((it) => it !== undefined)
  if (first) return noted([], [first])
  const isOnly = fields.length === 1
  return noted(
    fields.map((field) => ({
      column: {
        ...toColumn(field, format),
        key: `change_${field.column.key}`,
        computed: {
          kind: 'change-on-previous',
          form: format.form,
          of: headOf(field),
          isOnly
        } as const
      },
      cellOf: (row) => {
        if (!isOfData(row)) return {}
        const before = previousOf(row)
        const now = row.cells[field.index]?.value
        if (!before) return now?.kind === 'missing' ? {value: now} : NOT_APPLICABLE
        return changeCell(before.cells[field.index]?.value, now, format)
      }
    }))
  )
}

function headOf({
  column: {heading, title}
}: GridField): Pick<GridColumn, 'heading' | 'title'> {
  return {heading, title}
}

function toColumn(
  {column}: GridField,
  {form}: ChangeFormat
): Omit<GridColumn, 'key' | 'computed'> {
  const isWhole = form === 'absolute' || form === 'points'
  return {
    type: isWhole ? column.type : 'number',
    unit: form === 'percent' ? '%' : form === 'absolute' ? column.unit : undefined,
    isTotal: false,
    isSorted: false,
    isSummed: false
  }
}

function refuseForm(
  {column}: GridField,
  {form, formSpan}: ChangeFormat,
  span: Span
): Diagnostic | undefined {
  if (form !== 'points' || column.unit === '%') return undefined
  return diagnose(
    'query/not-per-cent',
    say`the column ${column.key} is not in per cent, so its change is not one in points`,
    {span: formSpan ?? span, hints: [say`Write ${'as.change=absolute'}.`]}
  )
}

const NOT_APPLICABLE: AnswerCell = {isNotApplicable: true}

function changeCell(
  from: CellValue | undefined,
  to: CellValue | undefined,
  format: ChangeFormat
): AnswerCell {
  const gap = [from, to].find((value) => value?.kind === 'missing')
  if (gap) return {value: gap}
  if (from?.kind !== 'number' || to?.kind !== 'number') return {}
  const decimal = changeOf(from.decimal, to.decimal, format)
  return decimal === undefined ? NOT_APPLICABLE : {value: {kind: 'number', decimal}}
}

/** What has no base has no percentage: from nothing, or from less. */
function changeOf(
  from: Decimal,
  to: Decimal,
  {form, digits}: ChangeFormat
): Decimal | undefined {
  const change = differenceOf(to, from)
  if (form === 'absolute' || form === 'points') {
    return digits === undefined ? change : roundDecimal(change, digits)
  }
  if (new Big(from).cmp(0) <= 0) return undefined
  const places = digits ?? RELATIVE_DIGITS
  return form === 'factor'
    ? roundQuotient(to, from, places)
    : roundQuotient(hundredfold(change), from, places)
}

function noChange(span: Span, message: Wording, hint: Wording): Diagnostic {
  return diagnose('query/no-change', message, {span, hints: [hint]})
}
