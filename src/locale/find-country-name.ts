import type {Locale} from '../model/locale.js'
import {COUNTRIES_EN} from './countries-en.js'

/** Names of states by language; a new one is a file and a line here. */
const COUNTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: COUNTRIES_EN
}

/**
 * Finds the name of a state by its code, as `BA`; `undefined` where the code is
 * none, or the language has no name for it.
 */
export function findCountryName(code: string, {language}: Locale): string | undefined {
  const [base = ''] = language.split('-')
  const names = Object.hasOwn(COUNTRIES, base) ? COUNTRIES[base] : undefined
  return names && Object.hasOwn(names, code) ? names[code] : undefined
}
