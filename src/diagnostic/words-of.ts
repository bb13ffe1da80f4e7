import type {Wording} from '../model/diagnostic.js'
import {toVisible} from './to-visible.js'

/** Stands where a quotation is left out. */
const LEFT_OUT = '…'

export interface WordsOptions {
  /** Whether quotations may be shown: not to those who may not read their mark. */
  readonly quote?: boolean | undefined
  /** The most characters of one quotation; the rest of it is left out. */
  readonly longestQuote?: number | undefined
}

/**
 * Makes one text of a wording: quotations in backticks, with what would be invisible
 * or would steer a terminal made visible.
 */
export function wordsOf(
  wording: Wording,
  {quote = true, longestQuote = Infinity}: WordsOptions = {}
): string {
  if (typeof wording === 'string') return wording
  return wording
    .map((it) => {
      if (typeof it === 'string') return it
      return quote ? `\`${shorten(it.quote, longestQuote)}\`` : LEFT_OUT
    })
    .join('')
}

function shorten(text: string, longest: number): string {
  // Cut before it is split: a quotation may be a whole file.
  const letters = [...text.slice(0, Math.min(text.length, longest * 2))]
  const isWhole = text.length <= longest || letters.length <= longest
  return toVisible(isWhole ? text : `${letters.slice(0, longest).join('')}${LEFT_OUT}`)
}
