import type {Locale} from '../model/locale.js'
import {fillPattern} from './fill-pattern.js'
import {labelsOf} from './labels-of.js'

/** Writes from one thing to another as one word, as `2023–2024`; both are written already. */
export function formatRange(from: string, to: string, {language}: Locale): string {
  return fillPattern(labelsOf(language).range, {from, to})
}
