import {expect, test} from 'vitest'
import {findCountryName} from '../../src/locale/find-country-name.js'

const en = {language: 'en', numbers: 'eu'} as const

test('a code has the name of its state', () => {
  expect(findCountryName('BA', en)).toBe('Bosnia and Herzegovina')
  expect(findCountryName('MK', {...en, language: 'en-GB'})).toBe('North Macedonia')
})

test('a language without names has those of English', () => {
  expect(findCountryName('BA', {...en, language: 'xx'})).toBe('Bosnia and Herzegovina')
})

test('what is no code has no name', () => {
  for (const code of ['ba', 'XX', '', 'constructor']) {
    expect(findCountryName(code, en)).toBeUndefined()
  }
})
