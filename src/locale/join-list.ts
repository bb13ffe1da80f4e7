import type {Locale} from '../model/locale.js'
import {fillPattern} from './fill-pattern.js'
import {labelsOf} from './labels-of.js'

/** Joins things that are named one after the other, as “Serbia, Greece and Hungary”. */
export function joinList(texts: readonly string[], {language}: Locale): string {
  const last = texts.at(-1) ?? ''
  if (texts.length < 2) return last
  const first = texts.slice(0, -1).join(', ')
  return fillPattern(labelsOf(language).and, {first, last})
}
