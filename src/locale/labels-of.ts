import type {Language} from '../model/locale.js'
import {bg} from './bg.js'
import {el} from './el.js'
import {en} from './en.js'
import {findByLanguage} from './find-by-language.js'
import {hr} from './hr.js'
import {hu} from './hu.js'
import type {Labels} from './labels.js'
import {ro} from './ro.js'
import {srCyrl} from './sr-cyrl.js'
import {srLatn} from './sr-latn.js'
import {tr} from './tr.js'

/** Every language that has labels, by its tag. A new one is a file and a line here. */
const LABELS: Readonly<Record<Language, Labels>> = {
  bg,
  el,
  en,
  hr,
  hu,
  ro,
  // Without a script, Serbian is in Cyrillic (Unicode CLDR, likely subtags).
  sr: srCyrl,
  'sr-Latn': srLatn,
  tr
}

/** Tags of the languages that a report can be written in, sorted. */
export const LABELLED_LANGUAGES: readonly Language[] = Object.keys(LABELS).toSorted()

/**
 * Finds the labels of a language: its own, else those of the language without
 * region and script, as `sr-Latn` for `sr-Latn-ME`.
 */
export function findLabels(language: Language): Labels | undefined {
  return findByLanguage(LABELS, language)
}

/**
 * The labels of a language. Settings and front matter take labelled languages
 * only, so any other is a bug.
 */
export function labelsOf(language: Language): Labels {
  const labels = findLabels(language)
  if (!labels) throw new Error(`Internal error: no labels in \`${language}\``)
  return labels
}
