import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {CrossReference} from '../model/tree.js'
import type {Gathered} from './source-lines.js'
import {notYet} from './stage.js'

/** What a reference says; `undefined` where its source stays text. */
export type Reference = Pick<CrossReference, 'targets' | 'numberOnly'> | undefined

/** What an id begins with, of all that can be referred to (the language, section 1). */
const ID_PREFIXES = ['sec', 'fig', 'tbl', 'box', 'case'] as const
const LATER_PREFIXES = ['j', 'gap', 'rec']

/** A key, without the dashes and underscores that end it. */
const KEY = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9])?/

interface Key {
  readonly text: string
  readonly span: Span
  readonly isNumberOnly: boolean
}

/**
 * Reads `@fig-x`, `[@fig-a; @fig-b]` or `[-@fig-a]`.
 *
 * @returns
 *   Nothing for citations and for what is no reference, with
 *   `markdown/not-yet` or `markdown/bad-reference`: their source stays text.
 */
export function readReference(gathered: Gathered): Noted<Reference> {
  const {text} = gathered
  const isBracket = text.startsWith('[')
  const items = isBracket ? text.slice(1, -1).split(';') : [text]
  const keys: Key[] = []
  let start = isBracket ? 1 : 0
  let hasMore = false
  for (const item of items) {
    const key = findKey(gathered, item, start)
    if (key) keys.push(key)
    if (!key || !isWhole(item, key)) hasMore = true
    start += item.length + 1
  }
  const span = gathered.spanOf(0, text.length)
  const fault = findFault({text, span, keys, hasMore})
  if (fault) return noted(undefined, [fault])
  return noted({
    targets: keys.map((key) => ({id: key.text, span: key.span})),
    numberOnly: keys.every(({isNumberOnly}) => isNumberOnly)
  })
}

/** Finds the first `@key` of an item which no letter or digit stands before. */
function findKey(gathered: Gathered, item: string, start: number): Key | undefined {
  for (let at = item.indexOf('@'); 0 <= at; at = item.indexOf('@', at + 1)) {
    const [key] = KEY.exec(item.slice(at + 1)) ?? []
    const isText = /[\p{L}\p{N}\\]/u.test(item.charAt(at - 1))
    if (key === undefined || isText) continue
    const from = start + at
    const span = gathered.spanOf(from, from + 1 + key.length)
    return {text: key, span, isNumberOnly: item.charAt(at - 1) === '-'}
  }
  return undefined
}

/** Whether nothing but a key stands in an item. */
function isWhole(item: string, {text, isNumberOnly}: Key): boolean {
  return item.trim() === `${isNumberOnly ? '-' : ''}@${text}`
}

interface Found {
  readonly text: string
  readonly span: Span
  readonly keys: readonly Key[]
  /** Whether the bracket holds more than keys. */
  readonly hasMore: boolean
}

function findFault({text, span, keys, hasMore}: Found): Diagnostic | undefined {
  const later = keys.find((key) => LATER_PREFIXES.includes(prefixOf(key)))
  if (later) {
    const what = say`the reference ${{quote: `@${later.text}`, span: later.span}}`
    return notYet(what, 'tradecraft', later.span)
  }
  const citation = keys.find((key) => !isReference(key))
  if (citation) return citationFault(citation, keys.some(isReference))
  if (hasMore) {
    return diagnose(
      'markdown/bad-reference',
      say`${{quote: text, span}} holds more than references`,
      {
        span,
        hints: [
          'Write only references in a bracket, with `;` between, as `[@fig-a; @fig-b]`.',
          'Put words before or after the bracket, or write `\\[` where it is text.'
        ]
      }
    )
  }
  const numbers = keys.filter(({isNumberOnly}) => isNumberOnly)
  if (numbers.length === 0 || numbers.length === keys.length) return undefined
  return diagnose(
    'markdown/bad-reference',
    say`${{quote: text, span}} has \`-\` before some of its references only`,
    {span, hints: ['Write `-` before all of them, or before none.']}
  )
}

function citationFault(key: Key, isMixed: boolean): Diagnostic {
  const {span} = key
  const quote = {quote: `@${key.text}`, span}
  const prefix = ID_PREFIXES.find((it) => it === prefixOf(key).toLowerCase())
  if (prefix) {
    return diagnose('markdown/bad-reference', say`${quote} refers to no id`, {
      span,
      hints: [['Did you mean ', {quote: `@${key.text.toLowerCase()}`}, '?']]
    })
  }
  if (isMixed) {
    return diagnose(
      'markdown/bad-reference',
      say`the citation ${quote} stands in one bracket with a reference`,
      {span, hints: ['Give the citation a bracket of its own.']}
    )
  }
  const {code, severity, message, related} = notYet(
    say`the citation ${quote}`,
    'tradecraft',
    span
  )
  const hint = `Begin a reference with ${ID_PREFIXES.map((it) => `\`@${it}-\``).join(', ')}; write \`\\@\` where it is text.`
  return {code, severity, message, related, span, hints: [hint]}
}

function isReference(key: Key): boolean {
  return ID_PREFIXES.some((prefix) => prefix === prefixOf(key))
}

/** What stands before the first dash. */
function prefixOf({text}: Key): string {
  const dash = text.indexOf('-')
  return dash < 0 ? '' : text.slice(0, dash)
}
