import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {keyOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {FilterTerm} from '../model/request.js'
import type {CellValue, ColumnType} from '../model/table.js'
import {compareValues} from './compare-values.js'
import type {Field} from './field.js'

/** Whether a value meets a term; a missing value meets none. */
export type Test = (value: CellValue) => boolean

/** How a value of a type is written, for hints. */
const TERM_EXAMPLES = {
  string: 'wbr',
  integer: '11320',
  number: '-0.4',
  year: '2015',
  date: '2015-06-03',
  boolean: 'true'
} as const satisfies Record<ColumnType, string>

/** What a column of a type holds, in the author's words. */
const TYPE_WORDS = {
  string: 'a text',
  integer: 'a number',
  number: 'a number',
  year: 'a year',
  date: 'a date',
  boolean: 'yes or no'
} as const satisfies Record<ColumnType, string>

/** Makes a test of one term, or notes `query/bad-filter`. */
export function readFilterTerm(
  term: FilterTerm,
  field: Field,
  span: Span
): Noted<Test | undefined> {
  if (term.kind === 'is') return equalTo(term.text, field, span)
  const {type, name} = field.column
  if (type !== 'string' && type !== 'boolean') return between(term, field, span)
  return refuse(
    ['the column ', {quote: name}, ` holds ${TYPE_WORDS[type]}, which has no ranges`],
    span,
    'Put the value in single quotes if the two points are part of it.'
  )
}

function equalTo(text: string, field: Field, span: Span): Noted<Test | undefined> {
  const wanted = readTerm(text, field.column.type)
  if (!wanted) return wrongType(text, field, span)
  return noted(sameAs(wanted))
}

/** Years and plain texts are most filters, and are compared as they are. */
function sameAs(wanted: CellValue): Test {
  if (wanted.kind === 'year') {
    return (value) => value.kind === 'year' && value.year === wanted.year
  }
  if (wanted.kind === 'text' && /^[ -~]*$/.test(wanted.text)) {
    return (value) => value.kind === 'text' && value.text === wanted.text
  }
  const key = keyOf(wanted)
  return (value) => value.kind === wanted.kind && keyOf(value) === key
}

function between(
  {from, to}: {readonly from?: string | undefined; readonly to?: string | undefined},
  field: Field,
  span: Span
): Noted<Test | undefined> {
  const {type} = field.column
  const least = from === undefined ? undefined : readTerm(from, type)
  const most = to === undefined ? undefined : readTerm(to, type)
  if (from !== undefined && !least) return wrongType(from, field, span)
  if (to !== undefined && !most) return wrongType(to, field, span)
  if (least && most && 0 < compareValues(least, most)) {
    return refuse('the range runs backwards', span, 'Write the smaller end first.')
  }
  return noted(
    (value) =>
      value.kind !== 'missing' &&
      (!least || compareValues(least, value) <= 0) &&
      (!most || compareValues(value, most) <= 0)
  )
}

function wrongType(text: string, {column}: Field, span: Span): Noted<undefined> {
  const holds = ` holds ${TYPE_WORDS[column.type]}, and `
  return refuse(
    ['the column ', {quote: column.name}, holds, {quote: text}, ' is none'],
    span,
    say`Write it as ${TERM_EXAMPLES[column.type]}.`
  )
}

function refuse(
  message: Diagnostic['message'],
  span: Span,
  hint: Diagnostic['message']
): Noted<undefined> {
  return noted(undefined, [diagnose('query/bad-filter', message, {span, hints: [hint]})])
}

/**
 * Reads what an author wrote in a filter as a value of the column's type.
 *
 * Numbers are written plainly, as `11320` or `-0.4`: a filter is no prose, and
 * a separator in it could be meant either way.
 */
function readTerm(text: string, type: ColumnType): CellValue | undefined {
  switch (type) {
    case 'string':
      return {kind: 'text', text}
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? {kind: 'number', decimal: text} : undefined
    case 'year':
      return /^-?\d{1,6}$/.test(text) ? {kind: 'year', year: Number(text)} : undefined
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? {kind: 'date', iso: text} : undefined
    case 'boolean':
      return /^(true|false)$/.test(text)
        ? {kind: 'boolean', is: text === 'true'}
        : undefined
  }
}
