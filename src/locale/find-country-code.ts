import type {Locale} from '../model/locale.js'
import {CODES_OF_THREE} from './country-codes.js'
import {COUNTRIES_EN} from './countries-en.js'
import {findCountryName} from './find-country-name.js'
import {OTHER_NAMES_EN} from './other-names-en.js'

/**
 * Finds the code of a state, as `BA`, by that code, by its code of three letters, or by
 * one of its names in the language or in English; `undefined` where nothing fits.
 *
 * EL, which the European Union writes for Greece, is known among the names.
 */
export function findCountryCode(text: string, locale: Locale): string | undefined {
  const written = text.trim()
  if (Object.hasOwn(CODES_OF_THREE, written)) return written
  const key = keyOf(written)
  const found = Object.entries(CODES_OF_THREE).find(([code, three]) => {
    return three === written || namesOf(code, locale).some((name) => keyOf(name) === key)
  })
  return found?.[0]
}

/** All names of a state, that of the language first. */
function namesOf(code: string, locale: Locale): readonly string[] {
  const own = findCountryName(code, locale)
  const english = Object.hasOwn(COUNTRIES_EN, code) ? COUNTRIES_EN[code] : undefined
  const others = Object.hasOwn(OTHER_NAMES_EN, code) ? OTHER_NAMES_EN[code] : undefined
  return [own, english, ...(others ?? [])].filter((name) => name !== undefined)
}

/** A name in plain small letters, since sources write accents and capitals as they like. */
function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((piece) => piece !== '')
    .join(' ')
}
