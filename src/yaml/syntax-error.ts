import type {YAMLError} from 'yaml'
import {diagnose, type Diagnostic, type Wording} from '../model/diagnostic.js'
import type {Places} from '../model/places.js'

interface Words {
  readonly message: string
  readonly hint?: Wording
}

const COLON: Words = {
  message: 'a colon in a value begins a key, which cannot stand here',
  hint: 'Put quotes around the whole value.'
}

/** Our words for what the package `yaml` found, by its code. */
const WORDS: Partial<Record<YAMLError['code'], Words>> = {
  BAD_DQ_ESCAPE: {
    message: 'the backslash begins an escape that YAML does not know',
    hint: 'Write two backslashes, or use single quotes.'
  },
  BAD_INDENT: {
    message: 'the line is indented otherwise than its neighbours',
    hint: 'Indent keys of one map by the same number of spaces.'
  },
  BAD_SCALAR_START: {
    message: 'a value cannot begin with this character',
    hint: 'Put quotes around the value.'
  },
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  KEY_OVER_1024_CHARS: {message: 'the key is longer than 1024 characters'},
  TAB_AS_INDENT: {
    message: 'the line is indented by a tab',
    hint: 'Indent by spaces.'
  }
}

const MISSING: readonly (readonly [needle: string, words: Words])[] = [
  [
    'quote',
    {message: 'a quote is opened and not closed', hint: 'Close it on the same line.'}
  ],
  [
    'Comments',
    {
      message: 'a comment touches what stands before it',
      hint: 'Put quotes around a value that begins with `#`.'
    }
  ],
  ['end with a', {message: 'a bracket or brace is opened and not closed'}]
]

const ELSE: Words = {
  message: 'YAML cannot be read from here on',
  hint: 'Compare the line with the one before it: indent, colon, quotes, brackets.'
}

/**
 * Notes what is no YAML, as `config/bad-yaml`, at most once a line: what follows an
 * error on its line is mostly an echo of it.
 */
export function syntaxErrors(
  errors: readonly YAMLError[],
  places: Places
): readonly Diagnostic[] {
  const firstByLine = new Map<number, YAMLError>()
  for (const error of errors) {
    const line = places.lineAt(error.pos[0])
    if (!firstByLine.has(line)) firstByLine.set(line, error)
  }
  return [...firstByLine.values()].map((error) => {
    const {message, hint} = wordsOf(error)
    const span = places.spanAt(...error.pos)
    return diagnose('config/bad-yaml', message, {span, hints: hint ? [hint] : []})
  })
}

function wordsOf({code, message}: YAMLError): Words {
  // One code stands for all that is missing, and for all that is indented too little.
  const missing = MISSING.find(([needle]) => message.includes(needle))
  return missing?.[1] ?? WORDS[code] ?? ELSE
}
