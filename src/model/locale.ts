import type {Language, NumberStyle} from './edition.js'

/** How texts, numbers and dates of a report are written. */
export interface Locale {
  readonly language: Language
  readonly numbers: NumberStyle
}
