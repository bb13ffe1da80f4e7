import type {Locale} from '../model/locale.js'
import {COUNTRIES_BG} from './countries-bg.js'
import {COUNTRIES_EL} from './countries-el.js'
import {COUNTRIES_EN} from './countries-en.js'
import {COUNTRIES_HR} from './countries-hr.js'
import {COUNTRIES_HU} from './countries-hu.js'
import {COUNTRIES_RO} from './countries-ro.js'
import {COUNTRIES_SR_CYRL} from './countries-sr-cyrl.js'
import {COUNTRIES_SR_LATN} from './countries-sr-latn.js'
import {COUNTRIES_TR} from './countries-tr.js'
import {findByLanguage} from './find-by-language.js'

/** Names of states by language; a new one is a file and a line here. */
const COUNTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bg: COUNTRIES_BG,
  el: COUNTRIES_EL,
  en: COUNTRIES_EN,
  hr: COUNTRIES_HR,
  hu: COUNTRIES_HU,
  ro: COUNTRIES_RO,
  sr: COUNTRIES_SR_CYRL,
  'sr-Latn': COUNTRIES_SR_LATN,
  tr: COUNTRIES_TR
}

/**
 * Finds the name of a state by its code, as `BA`; `undefined` where the code is none.
 * Where the language has no name for it, the English one says more than the code.
 */
export function findCountryName(code: string, {language}: Locale): string | undefined {
  const names = findByLanguage(COUNTRIES, language) ?? COUNTRIES_EN
  return Object.hasOwn(names, code) ? names[code] : nameInEnglish(code)
}

function nameInEnglish(code: string): string | undefined {
  return Object.hasOwn(COUNTRIES_EN, code) ? COUNTRIES_EN[code] : undefined
}
