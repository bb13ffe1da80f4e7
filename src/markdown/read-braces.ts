import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Attribute, Braces} from '../model/tree.js'
import {splitBraces, type BracesWord} from './split-braces.js'
import type {Gathered} from './source-lines.js'

export interface ReadBracesOptions {
  /** Whether they stand in a table's cell, where `\|` is a bar (the language, rule 13). */
  readonly isInCell: boolean
}

/**
 * Reads what stands in braces: `#id`, `.class`, `key=value` (the language, rule 2).
 *
 * @param gathered
 *   From `{` to `}`, both included.
 * @returns
 *   What could be read; `markdown/bad-braces` for each word that could not.
 */
export function readBraces(
  gathered: Gathered,
  {isInCell}: ReadBracesOptions
): Noted<Braces> {
  const diagnostics: Diagnostic[] = []
  const classes: {text: string; span: Span}[] = []
  const attributes: Attribute[] = []
  let id: {text: string; span: Span} | undefined

  for (const word of splitBraces(gathered)) {
    const fault = findFault(word, attributes.at(-1))
    if (fault) diagnostics.push(fault)
    // Nobody knows where an open quotation mark was to be closed.
    if (word.kind === 'pair' && word.quote === 'unclosed') break
    if (fault) continue
    if (word.kind === 'id' && id) diagnostics.push(repeated('an id', word, id.span))
    else if (word.kind === 'id') id = {text: word.name, span: word.span}
    else if (word.kind === 'class') classes.push({text: word.name, span: word.span})
    else if (word.kind === 'pair') {
      const attribute = toAttribute(word, isInCell)
      const first = attributes.find(({key}) => key === attribute.key)
      if (first) diagnostics.push(repeated('this key', word, first.keySpan))
      else attributes.push(attribute)
    }
  }
  return noted({id, classes, attributes}, diagnostics)
}

function toAttribute(
  {name, value, nameSpan, valueSpan}: Extract<BracesWord, {kind: 'pair'}>,
  isInCell: boolean
): Attribute {
  const text = isInCell ? value.replaceAll('\\|', '|') : value
  return {key: name, value: text, keySpan: nameSpan, valueSpan}
}

/**
 * A key's form. Columns are `[a-z][a-z0-9_]*`, but which names there are is for
 * the table of directives and for the tables to say.
 */
const KEY = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}\p{N}_.-]*$/u

/** Characters that no word outside of quotes may hold. */
const STRAY = /[,;<>=`"']/

function findFault(
  word: BracesWord,
  before: Attribute | undefined
): Diagnostic | undefined {
  const {raw, span} = word
  if (/\u00A0|\u2007|\u202F|\u3000/.test(raw)) {
    return fault('there is a no-break space in braces', span, [
      'Write an ordinary space; a no-break space looks like one.'
    ])
  }
  if (/[“”„‟«»‘’‚‛″′]/.test(raw)) {
    return fault(say`${quoted(word)} has a curly quotation mark`, span, [
      'Use straight quotation marks: `"` or `\'`.'
    ])
  }
  switch (word.kind) {
    case 'id':
    case 'class':
      return findNameFault(word)
    case 'word':
      return findWordFault(word, before)
    case 'pair':
      return findPairFault(word)
  }
}

function findNameFault(
  word: Extract<BracesWord, {kind: 'id' | 'class'}>
): Diagnostic | undefined {
  if (/[,;]$/.test(word.raw)) return separated(word)
  if (/^[\p{L}\p{N}_.-]+$/u.test(word.name)) return undefined
  return fault(say`${quoted(word)} is no id and no class`, word.span, [
    'Write an id as `#name` and a class as `.name`, of letters, digits, `-` and `_`.'
  ])
}

function findWordFault(word: BracesWord, before: Attribute | undefined): Diagnostic {
  if (/[,;]$/.test(word.raw)) return separated(word)
  const hasSign = /^[=<>!]/.test(word.raw) || /^[\p{L}\p{N}_.-]+[<>!]/u.test(word.raw)
  if (hasSign) return wrongSign(word)
  return fault(say`${quoted(word)} has no value`, word.span, [
    before
      ? [
          'Put quotation marks around a value of several words: ',
          {quote: `${before.key}="${before.value} ${word.raw}"`},
          '.'
        ]
      : ['Write ', {quote: `${word.raw}=value`}, '.']
  ])
}

function findPairFault(
  word: Extract<BracesWord, {kind: 'pair'}>
): Diagnostic | undefined {
  const {name, nameSpan, value, valueSpan, quote, sign} = word
  if (sign !== '=') return wrongSign(word)
  if (/\p{Lu}/u.test(name)) {
    return fault(say`the key ${{quote: name, span: nameSpan}} has a capital`, nameSpan, [
      ['Write ', {quote: name.toLowerCase()}, '.']
    ])
  }
  if (!KEY.test(name)) {
    return fault(say`${{quote: name, span: nameSpan}} is no key`, nameSpan, [
      'A key begins with a lower-case letter; give attributes as `key=value`, with a space between two.'
    ])
  }
  if (quote === 'unclosed') {
    return fault(say`the quotation mark of ${quoted(word)} is not closed`, word.span, [
      'Close it before the next attribute or the brace.'
    ])
  }
  if (quote === 'broken') {
    return fault(say`words follow the quotation mark in ${quoted(word)}`, word.span, [
      'Write a space after a quoted value.'
    ])
  }
  if (quote === 'closed') return undefined
  if (value === '') {
    return fault(say`${{quote: name, span: nameSpan}} has no value`, word.span, [
      'Write the value right after the `=`, without spaces.'
    ])
  }
  if (/[,;]$/.test(value)) return separated(word)
  if (!STRAY.test(value)) return undefined
  return fault(
    say`the value ${{quote: value, span: valueSpan}} needs quotation marks`,
    valueSpan,
    [['Write ', {quote: `${name}="${value.replaceAll('"', '')}"`}, '.']]
  )
}

function separated(word: BracesWord): Diagnostic {
  const end = word.span.end
  const span = {...word.span, start: {...end, column: end.column - 1}}
  return fault(say`there is a comma or a semicolon after ${quoted(word)}`, span, [
    'Separate attributes by spaces; put a list of values in quotation marks.'
  ])
}

function wrongSign(word: BracesWord): Diagnostic {
  return fault(say`${quoted(word)} is no ${{quote: 'key=value'}}`, word.span, [
    'Write a range as `from..to`, as `year=2015..` for 2015 and later.'
  ])
}

function repeated(what: 'an id' | 'this key', word: BracesWord, first: Span): Diagnostic {
  const quote = word.kind === 'pair' ? word.name : word.raw
  const message = say`${{quote, span: word.span}} is given a second time in these braces`
  return diagnose('markdown/bad-braces', message, {
    span: word.span,
    related: [{span: first, message: `${what} was given here first`}],
    hints: ['Keep one of them.']
  })
}

function fault(
  message: Diagnostic['message'],
  span: Span,
  hints: Diagnostic['hints']
): Diagnostic {
  return diagnose('markdown/bad-braces', message, {span, hints})
}

function quoted({raw, span}: BracesWord): {quote: string; span: Span} {
  return {quote: raw, span}
}
