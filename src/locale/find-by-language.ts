import type {Language} from '../model/locale.js'

/**
 * Finds what a table holds for a language: its own, else that of the language without
 * region and script, as `sr-Latn` for `sr-Latn-ME` and `en` for `en-GB`.
 */
export function findByLanguage<T>(
  table: Readonly<Record<Language, T>>,
  language: Language
): T | undefined {
  const steps = language.split('-')
  for (let length = steps.length; 0 < length; length--) {
    const tag = steps.slice(0, length).join('-')
    if (Object.hasOwn(table, tag)) return table[tag]
  }
  return undefined
}
