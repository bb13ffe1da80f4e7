import {diagnose, say} from '../model/diagnostic.js'
import {gather, noted, type Noted} from '../model/noted.js'
import type {Filter, FilterTerm, Written} from '../model/request.js'
import type {Attribute, Braces} from '../model/tree.js'
import {indexOutside, splitList, type Entry} from './split-list.js'

const PREFIX = 'where.'

/**
 * Reads the filters of a block: `where.<column>=`, since the options of blocks
 * grow and a column must not lose its name to one.
 */
export function readBlockFilters({attributes}: Braces): Noted<readonly Filter[]> {
  return readAll(attributes.filter(({key}) => key.startsWith(PREFIX)))
}

/**
 * Reads the filters of an inline directive: every key that is no option, and
 * `where.<column>=` where a column is named like one.
 */
export function readInlineFilters(
  {attributes}: Braces,
  options: readonly string[]
): Noted<readonly Filter[]> {
  return readAll(attributes.filter(({key}) => !options.includes(key)))
}

function readAll(attributes: readonly Attribute[]): Noted<readonly Filter[]> {
  const read = gather(attributes.map(readFilter))
  const filters = read.value.filter(({terms}) => 0 < terms.length)
  return noted(filters, read.diagnostics)
}

function readFilter(attribute: Attribute): Noted<Filter> {
  const entries = splitList(attribute)
  const read = gather(entries.value.map(readTerm))
  const terms = read.value.filter((term) => term !== undefined)
  const filter = {column: columnOf(attribute), terms, span: attribute.valueSpan}
  return noted(filter, [...entries.diagnostics, ...read.diagnostics])
}

/** `a..b`, `a..`, `..b` are ranges; what stands in single quotes never is. */
function readTerm({
  text,
  isQuoted,
  rest,
  literals,
  span
}: Entry): Noted<FilterTerm | undefined> {
  if (rest !== '') {
    const message = say`there is more after the closing quote: ${rest.trim()}`
    const hints = ['Put a comma between, or the whole into the quotes.']
    return noted(undefined, [diagnose('binding/bad-list', message, {span, hints})])
  }
  const at = indexOutside(text, '..', literals)
  if (isQuoted || at < 0) return noted({kind: 'is', text})

  const from = text.slice(0, at).trim()
  const to = text.slice(at + '..'.length).trim()
  if (from === '' && to === '') {
    const hints = [say`Write one end at least, as ${'2020..'} or ${'..2024'}.`]
    const message = 'a range has neither end'
    return noted(undefined, [diagnose('binding/bad-list', message, {span, hints})])
  }
  return noted({
    kind: 'range',
    from: from === '' ? undefined : from,
    to: to === '' ? undefined : to
  })
}

function columnOf({key, keySpan}: Attribute): Written {
  if (!key.startsWith(PREFIX)) return {text: key, span: keySpan}
  const {start, end} = keySpan
  const column = start.column + PREFIX.length
  return {
    text: key.slice(PREFIX.length),
    span: {...keySpan, start: {...start, column}, end}
  }
}
