import {
  diagnose,
  say,
  type Diagnostic,
  type Span,
  type Wording
} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import {
  TABLE_CHANGE_FORMS,
  type ColumnFormat,
  type FigureFormat,
  type TableChangeForm,
  type TableRequest
} from '../model/request.js'
import {hasFigures, type Grid} from './grid.js'

/** How the columns of changes are asked to be. */
export interface ChangeFormat {
  readonly form: TableChangeForm
  readonly formSpan?: Span | undefined
  readonly digits?: number | undefined
}

/** How each column is asked to be written, by what was meant. */
export interface Formats {
  /** By the index of a printed column of the data. */
  readonly ofData: ReadonlyMap<number, ColumnFormat>
  readonly share: {readonly digits?: number | undefined}
  readonly change: ChangeFormat
  readonly rank: FigureFormat | undefined
}

/**
 * Finds what each `digits.x=`, `unit.x=` and `as.x=` speaks of: a column of the data by
 * its name (in a pivot the one in the cells), else a computed one as `share`, `change`
 * or `rank`. Notes `query/bad-format`.
 */
export function readFormats(grid: Grid, request: TableRequest): Noted<Formats> {
  const {formats = []} = request
  const ofData = new Map<number, ColumnFormat>()
  const ofComputed = new Map<Computed, ColumnFormat>()
  const diagnostics: Diagnostic[] = []
  for (const format of formats) {
    const indices = indicesOf(format.column.text, grid, request.shape)
    const computed = computedIn(request).find((name) => name === format.column.text)
    if (0 < indices.length) for (const index of indices) ofData.set(index, format)
    else if (computed) ofComputed.set(computed, format)
    else diagnostics.push(unknownColumn(format, grid, request))
  }
  const {value, diagnostics: more} = readComputed(ofComputed)
  return noted({ofData, ...value}, [...diagnostics, ...more])
}

const COMPUTED = ['share', 'change', 'rank'] as const
type Computed = (typeof COMPUTED)[number]

/** The computed columns that a table has. */
function computedIn({
  shares = [],
  changes = [],
  rank
}: TableRequest): readonly Computed[] {
  const has = {share: 0 < shares.length, change: 0 < changes.length, rank: !!rank}
  return COMPUTED.filter((name) => has[name])
}

function indicesOf(
  name: string,
  {columns}: Grid,
  shape: TableRequest['shape']
): readonly number[] {
  const isOfPivot = shape.kind === 'pivot' && shape.values.text === name
  return columns.flatMap((column, index) => {
    const isMeant = isOfPivot ? 0 < index && hasFigures(column) : column.key === name
    return isMeant ? [index] : []
  })
}

function unknownColumn(
  {column: {text, span}}: ColumnFormat,
  {columns}: Grid,
  request: TableRequest
): Diagnostic {
  const {shape} = request
  const ofData =
    shape.kind === 'pivot' ? [shape.values.text] : columns.map(({key}) => key)
  return diagnose('query/bad-format', say`the table prints no column called ${text}`, {
    span,
    hints: hintAtName(text, [...ofData, ...computedIn(request)])
  })
}

function readComputed(
  formats: ReadonlyMap<Computed, ColumnFormat>
): Noted<Omit<Formats, 'ofData'>> {
  const share = formats.get('share')
  const change = formats.get('change')
  const rank = formats.get('rank')
  const form = TABLE_CHANGE_FORMS.find((it) => it === change?.as?.text)
  const diagnostics = [
    ...[share, change, rank].flatMap((it) => (it?.unit ? [idleUnit(it.unit.span)] : [])),
    ...(share?.as ? [wrongForm(share.as, [])] : []),
    ...(change?.as && !form ? [wrongForm(change.as, TABLE_CHANGE_FORMS)] : []),
    ...(rank?.as && rank.as.text !== 'ordinal' ? [wrongForm(rank.as, ['ordinal'])] : []),
    ...(rank?.digits ? [badFormat('a rank has no digits', rank.digits.span)] : [])
  ]
  return noted(
    {
      share: {digits: share?.digits?.count},
      change: {
        form: form ?? 'percent',
        formSpan: change?.as?.span,
        digits: change?.digits?.count
      },
      rank: rank?.as ? {as: 'ordinal'} : undefined
    },
    diagnostics
  )
}

function idleUnit(span: Span): Diagnostic {
  return badFormat('what is computed has its own unit', span)
}

/** Says that a form is none of those that a column can have. */
export function wrongForm(
  {text, span}: {readonly text: string; readonly span: Span},
  known: readonly string[]
): Diagnostic {
  const hints: readonly Wording[] =
    known.length === 0 ? ['Leave it out: it has one form only.'] : hintAtName(text, known)
  const message = say`the figures cannot be written as ${text}`
  return diagnose('query/bad-format', message, {span, hints})
}

/** Says that a format does not go with the column, so that it can only be left out. */
export function badFormat(message: Wording, span: Span): Diagnostic {
  return diagnose('query/bad-format', message, {span, hints: ['Leave it out.']})
}
