import {diagnose, say, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {
  CHANGE_FORMS,
  type AsOfRequest,
  type Request,
  type ValueRequest,
  type Written
} from '../model/request.js'
import {findAttribute, spanOf, type Directive, type TextDirective} from '../model/tree.js'
import {
  findWritten,
  missingOption,
  PLAIN_FORMAT,
  readFormat,
  readWord,
  type Format
} from './options.js'
import {readInlineFilters} from './read-filters.js'

/** A request that stands in a sentence, and how its answer is to be written. */
export interface ReadRequest {
  readonly request: Request
  readonly format: Format
}

/** Keys that are no filters; a column of such a name is filtered by `where.<column>`. */
const OPTIONS = ['sum', 'as', 'digits', 'unit', 'missing']
/** A share is a sum in itself, and is written in one form. */
const OPTIONS_OF_SHARE = ['of', 'digits', 'unit', 'missing']

/** Options of later stages: `markdown/` has said that they are not there yet. */
const LATER_OPTIONS = ['over', 'release', 'marking', 'editions']

/** Whether a key is no filter, so that a column of that name is written otherwise. */
export function isOption(key: string): boolean {
  return OPTIONS.includes(key) || LATER_OPTIONS.includes(key)
}

/** Reads `:value[table.column]{…}`. */
export function readValue(
  node: TextDirective,
  file: ProjectPath
): Noted<ReadRequest | undefined> {
  const asked = readAsked(node, file)
  const as = findAttribute(node, 'as')
  const form = as ? readWord(as, VALUE_FORMS) : noted(undefined)
  const diagnostics = [...asked.diagnostics, ...form.diagnostics]
  if (!asked.value || 0 < diagnostics.length) return noted(undefined, diagnostics)

  const {format, ...request} = asked.value
  return noted({
    request: {kind: 'value', ...request},
    format: {
      ...format,
      isInWords: form.value === 'words',
      ordinalSpan: form.value === 'ordinal' ? as?.valueSpan : undefined
    }
  })
}

const VALUE_FORMS = ['words', 'ordinal'] as const

/** Reads `:change[table.column]{…}`. */
export function readChange(
  node: TextDirective,
  file: ProjectPath
): Noted<ReadRequest | undefined> {
  const asked = readAsked(node, file)
  const as = findAttribute(node, 'as')
  const form = as ? readWord(as, CHANGE_FORMS) : noted('percent' as const)
  const diagnostics = [...asked.diagnostics, ...form.diagnostics]
  if (!asked.value || !form.value || 0 < diagnostics.length) {
    return noted(undefined, diagnostics)
  }
  const {format, ...request} = asked.value
  const asSpan = as?.valueSpan
  return noted({request: {kind: 'change', ...request, as: form.value, asSpan}, format})
}

/** Reads `:share[table.column]{… of=column}`. */
export function readShare(
  node: TextDirective,
  file: ProjectPath
): Noted<ReadRequest | undefined> {
  const asked = readAsked(node, file, OPTIONS_OF_SHARE)
  const of = findWritten(node, 'of')
  const diagnostics = [
    ...asked.diagnostics,
    ...(of ? [] : [missingOption(node, 'of', 'code')])
  ]
  if (!asked.value || !of || 0 < diagnostics.length) return noted(undefined, diagnostics)
  const {format, ...request} = asked.value
  return noted({request: {kind: 'share', ...request, of}, format})
}

/** Reads `:as-of[table]`, or notes `binding/bad-address`. */
export function readAsOf(
  node: TextDirective,
  file: ProjectPath
): Noted<ReadRequest | undefined> {
  const [label, ...others] = node.children
  const text = label?.type === 'text' && others.length === 0 ? label.value : ''
  if (!label || !/^[a-z][a-z0-9_]*$/.test(text)) {
    const span = label ? labelSpan(node, file) : node.data.nameSpan
    const hints = [say`Write it as in ${':as-of[routes]'}.`]
    return noted(undefined, [
      diagnose('binding/bad-address', 'expected the name of a table', {span, hints})
    ])
  }
  const request: AsOfRequest = {
    kind: 'as-of',
    table: {text, span: spanOf(file, label.position)},
    span: spanOf(file, node.position)
  }
  return noted({request, format: PLAIN_FORMAT})
}

type Asked = Omit<ValueRequest, 'kind'> & {readonly format: Format}

/** What values and changes have in common. */
function readAsked(
  node: TextDirective,
  file: ProjectPath,
  options = OPTIONS
): Noted<Asked | undefined> {
  const span = spanOf(file, node.position)
  const address = readAddress(node, file)
  const filters = readInlineFilters(node.data.braces, [...options, ...LATER_OPTIONS])
  const format = readFormat(node)
  const diagnostics = [
    ...address.diagnostics,
    ...filters.diagnostics,
    ...format.diagnostics
  ]
  if (!address.value) return noted(undefined, diagnostics)
  const asked = {
    ...address.value,
    filters: filters.value,
    sum: findWritten(node, 'sum'),
    missing: findWritten(node, 'missing'),
    span,
    format: format.value
  }
  return noted(asked, diagnostics)
}

/** `table.column`, in the names that the description gives. */
function readAddress(
  node: Directive,
  file: ProjectPath
): Noted<{readonly table: Written; readonly column: Written} | undefined> {
  const [label, ...others] = node.children
  const text = label?.type === 'text' && others.length === 0 ? label.value : undefined
  const [, table, column] =
    /^([a-z][a-z0-9_]*)\.([a-z][a-z0-9_]*)$/.exec(text ?? '') ?? []
  if (!label || table === undefined || column === undefined) {
    const span = label ? labelSpan(node, file) : node.data.nameSpan
    const message = 'expected the name of a table, a point and the name of a column'
    const hints = [say`Write it as in ${`:${node.name}[routes.detections]`}.`]
    return noted(undefined, [diagnose('binding/bad-address', message, {span, hints})])
  }

  const whole = spanOf(file, label.position)
  const point = whole.start.column + table.length
  return noted({
    table: {text: table, span: {...whole, end: {...whole.start, column: point}}},
    column: {text: column, span: {...whole, start: {...whole.start, column: point + 1}}}
  })
}

function labelSpan(node: Directive, file: ProjectPath): Span {
  const first = spanOf(file, node.children[0]?.position)
  const last = spanOf(file, node.children.at(-1)?.position)
  return {...first, end: last.end}
}
