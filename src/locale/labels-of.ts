import type {Language} from '../model/locale.js'
import {en} from './en.js'
import type {Labels} from './labels.js'

/** Every language that has labels, by its tag. A new one is a file and a line here. */
const LABELS: Readonly<Record<string, Labels>> = {en}

/** Tags of the languages that a report can be written in, sorted. */
export const LABELLED_LANGUAGES: readonly Language[] = Object.keys(LABELS).toSorted()

/**
 * Finds the labels of a language: its own, else those of the language without
 * script and region, as `sr` for `sr-Latn-ME`.
 */
export function findLabels(language: Language): Labels | undefined {
  const steps = language.split('-')
  for (let length = steps.length; 0 < length; length--) {
    const tag = steps.slice(0, length).join('-')
    if (Object.hasOwn(LABELS, tag)) return LABELS[tag]
  }
  return undefined
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
