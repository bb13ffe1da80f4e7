import type {Span} from '../model/diagnostic.js'
import type {Gathered} from './source-lines.js'

/** A word of what stands in braces, told apart by its form only. */
export type BracesWord = {readonly raw: string; readonly span: Span} & (
  | {readonly kind: 'id' | 'class'; readonly name: string}
  | {readonly kind: 'word'}
  | {
      readonly kind: 'pair'
      readonly name: string
      readonly nameSpan: Span
      /** `=`, or what somebody took for it, as `>=`. */
      readonly sign: string
      /** Without its quotation marks; a line ending in it is a space. */
      readonly value: string
      readonly valueSpan: Span
      readonly quote: 'none' | 'closed' | 'unclosed' | 'broken'
    }
)

/** Splits what stands in braces at white space outside of quotation marks. */
export function splitBraces(gathered: Gathered): readonly BracesWord[] {
  const {text} = gathered
  const end = text.endsWith('}') ? text.length - 1 : text.length
  const words: BracesWord[] = []
  let at = 1
  while (at < end) {
    if (isSpace(text[at])) {
      at++
      continue
    }
    const wordEnd = endOfWord(text, at, end)
    words.push(toWord(gathered, at, wordEnd))
    at = wordEnd
  }
  return words
}

function endOfWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(text[at])) {
    const quote = text[at]
    const isOpening = (quote === '"' || quote === "'") && text[at - 1] === '='
    const closing = isOpening ? text.indexOf(quote, at + 1) : -1
    at = closing < 0 || end <= closing ? at + 1 : closing + 1
  }
  return at
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n'
}

function toWord({text, spanOf}: Gathered, start: number, end: number): BracesWord {
  const raw = text.slice(start, end)
  const span = spanOf(start, end)
  if (raw.startsWith('#')) return {kind: 'id', raw, span, name: raw.slice(1)}
  if (raw.startsWith('.')) return {kind: 'class', raw, span, name: raw.slice(1)}

  const equals = raw.indexOf('=')
  if (equals < 1) return {kind: 'word', raw, span}
  const signLength = /[<>!]/.test(raw.charAt(equals - 1)) ? 2 : 1
  const nameEnd = equals + 1 - signLength
  const written = raw.slice(equals + 1)
  const quote = quoteOf(written)
  const valueStart = start + equals + 1 + (quote === 'none' ? 0 : 1)
  const valueEnd = quote === 'closed' ? end - 1 : end
  return {
    kind: 'pair',
    raw,
    span,
    name: raw.slice(0, nameEnd),
    nameSpan: spanOf(start, start + nameEnd),
    sign: raw.slice(nameEnd, equals + 1),
    value: joinLines(text.slice(valueStart, valueEnd)),
    valueSpan: spanOf(valueStart, valueEnd),
    quote
  }
}

/** A value that goes on in the next line has a space there. */
function joinLines(value: string): string {
  const lines = value.split('\n')
  return lines.length === 1 ? value : lines.map((line) => line.trim()).join(' ')
}

function quoteOf(written: string): 'none' | 'closed' | 'unclosed' | 'broken' {
  const quote = written.charAt(0)
  if (quote !== '"' && quote !== "'") return 'none'
  const closing = written.indexOf(quote, 1)
  if (closing < 0) return 'unclosed'
  return closing === written.length - 1 ? 'closed' : 'broken'
}
