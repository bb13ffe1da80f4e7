import {expect, test} from 'vitest'
import {findCountryName} from '../../src/locale/find-country-name.js'
import {formatDate, formatDateRange} from '../../src/locale/format-date.js'
import {formatOrdinal} from '../../src/locale/format-ordinal.js'
import {fillPattern} from '../../src/locale/fill-pattern.js'
import {joinList} from '../../src/locale/join-list.js'
import {LABELLED_LANGUAGES, labelsOf} from '../../src/locale/labels-of.js'
import {pickPlural} from '../../src/locale/pick-plural.js'
import {CODES_OF_THREE} from '../../src/locale/country-codes.js'
import {intervalsOf, isAmong} from '../../src/template/unicode-range.js'
import {soundBrand} from '../template/brands.js'

/** No-break spaces show as `_`. */
function visible(text: string): string {
  return text.replaceAll('\u00a0', '_')
}

/** The keys of a pattern that stand for rules of the plural. */
const RULES = /\.(?:one|two|few|many|other)$/

/** Every text of some data with the keys that lead to it. */
function textsIn(data: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof data === 'string') return [[path, data]]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => textsIn(value, `${path}.${key}`))
}

/** Texts that languages have in numbers of their own, or fill otherwise. */
const OWN = /^\.(?:numberedThings|percentWords|ordinals)\b/

/** What each pattern asks for; those of one plural ask for the same. */
function askedIn(language: string): ReadonlyMap<string, string> {
  const texts = textsIn(labelsOf(language)).filter(([path]) => !OWN.test(path))
  return new Map(
    texts.map(([path, text]) => {
      const asked = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
      const isPlural = RULES.test(path) && !path.startsWith('.references')
      return [isPlural ? path.replace(RULES, '') : path, asked.join(' ')]
    })
  )
}

test.each(LABELLED_LANGUAGES)('%s asks in each pattern for what English does', (tag) => {
  expect([...askedIn(tag)].toSorted()).toEqual([...askedIn('en')].toSorted())
})

test.each(LABELLED_LANGUAGES)('%s has all words of a plural ask for the same', (tag) => {
  const {changes, pageCount} = labelsOf(tag)
  for (const plural of [changes.points, changes.factor, pageCount]) {
    const asked = Object.values<string>({...plural}).map((it) => it.match(/\{\w+\}/g))
    expect(new Set(asked.map(String)).size).toBe(1)
  }
})

test.each(LABELLED_LANGUAGES)('%s has plural rules of its own on this machine', (tag) => {
  expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag])
  const rules = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const {changes, pageCount} = labelsOf(tag)
  const isFull = rules.every((rule) => rule in changes.points)
  expect(isFull).toBe(true)
  for (const plural of [changes.points, changes.factor, pageCount]) {
    expect(rules).toEqual(expect.arrayContaining(Object.keys(plural)))
  }
})

test.each(['plain', 'centre'])('brand %s has every letter of all labels', (name) => {
  const faces = soundBrand(name).faces.map(({range, advances}) => ({
    intervals: intervalsOf(range),
    advances
  }))
  const texts = LABELLED_LANGUAGES.flatMap((language) => {
    const locale = {language, numbers: 'eu'} as const
    const states = Object.keys(CODES_OF_THREE).map((it) => findCountryName(it, locale))
    return [...textsIn(labelsOf(language)).map(([, text]) => text), ...states]
  })
  const signs = [...new Set(texts.join(''))].filter((sign) => sign !== ' ')
  const missing = signs.filter((sign) => {
    const codePoint = sign.codePointAt(0) ?? 0
    return !faces.some(
      (face) => face.advances.has(codePoint) && isAmong(face.intervals, codePoint)
    )
  })
  expect(missing).toEqual([])
})

test.each([
  ['bg', '3_юни 2025_г.', '1–3_юни 2015_г.', '28_май – 3_юни 2015_г.'],
  ['el', '3_Ιουνίου 2025', '1–3_Ιουνίου 2015', '28_Μαΐου – 3_Ιουνίου 2015'],
  ['hr', '3._lipnja 2025.', '1. – 3._lipnja 2015.', '28._svibnja – 3._lipnja 2015.'],
  ['hu', '2025. június_3.', '2015. június_1–3.', '2015. május_28. – június_3.'],
  ['ro', '3_iunie 2025', '1–3_iunie 2015', '28_mai – 3_iunie 2015'],
  ['sr', '3._јуна 2025.', '1–3._јуна 2015.', '28._маја – 3._јуна 2015.'],
  ['sr-Latn', '3._juna 2025.', '1–3._juna 2015.', '28._maja – 3._juna 2015.'],
  ['tr', '3_Haziran 2025', '1–3_Haziran 2015', '28_Mayıs – 3_Haziran 2015']
])('%s writes days and their ranges as its readers do', (language, day, days, months) => {
  const locale = {language, numbers: 'language'} as const
  expect(visible(formatDate('2025-06-03', locale))).toBe(day)
  expect(visible(formatDateRange('2015-06-01', '2015-06-03', locale))).toBe(days)
  expect(visible(formatDateRange('2015-05-28', '2015-06-03', locale))).toBe(months)
})

test.each([
  ['bg', '1-ви 2-ри 5-ти 7-ми 11-ти 22-ри 100-тен 1000-ен 10_001-ви'],
  ['el', '1ος 2ος 5ος 7ος 11ος 22ος 100ος 1.000ος 10.001ος'],
  ['hr', '1. 2. 5. 7. 11. 22. 100. 1.000. 10.001.'],
  ['hu', '1. 2. 5. 7. 11. 22. 100. 1000. 10_001.'],
  [
    'ro',
    'primul al_2-lea al_5-lea al_7-lea al_11-lea al_22-lea al_100-lea al_1.000-lea al_10.001-lea'
  ],
  ['sr', '1. 2. 5. 7. 11. 22. 100. 1.000. 10.001.'],
  ['sr-Latn', '1. 2. 5. 7. 11. 22. 100. 1.000. 10.001.'],
  ['tr', '1. 2. 5. 7. 11. 22. 100. 1.000. 10.001.']
])('%s writes places in an order as its readers do', (language, expected) => {
  const locale = {language, numbers: 'language'} as const
  const places = ['1', '2', '5', '7', '11', '22', '100', '1000', '10001']
  expect(visible(places.map((it) => formatOrdinal(it, locale)).join(' '))).toBe(expected)
})

test.each([
  ['bg', ['процентен пункт', 'процентни пункта', 'процентни пункта', 'процентни пункта']],
  ['el', ['ποσοστιαία μονάδα', ...Array<string>(3).fill('ποσοστιαίες μονάδες')]],
  ['en', ['percentage point', ...Array<string>(3).fill('percentage points')]],
  ['hr', ['postotni bod', 'postotna boda', 'postotnih bodova', 'postotna boda']],
  ['hu', Array<string>(4).fill('százalékpont')],
  [
    'ro',
    [
      'punct procentual',
      'puncte procentuale',
      'puncte procentuale',
      'de puncte procentuale'
    ]
  ],
  ['sr', ['процентни поен', 'процентна поена', 'процентних поена', 'процентна поена']],
  [
    'sr-Latn',
    ['procentni poen', 'procentna poena', 'procentnih poena', 'procentna poena']
  ],
  ['tr', Array<string>(4).fill('yüzde puan')]
])('%s counts 1, 2, 5 and 22 with the right words', (language, expected) => {
  const locale = {language, numbers: 'eu'} as const
  const {points} = labelsOf(language).changes
  const counted = ['1', '-2', '5', '22'].map((number) =>
    fillPattern(pickPlural(points, number, locale), {number}).split('\u00a0')
  )
  expect(counted.map(([, ...words]) => words.join(' '))).toEqual(expected)
})

test('digits after the point, and before the last fifteen, count for the plural', () => {
  const en = {language: 'en', numbers: 'eu'} as const
  const words = {one: 'one', other: 'other'}
  expect(pickPlural(words, '1', en)).toBe('one')
  expect(pickPlural(words, '-1', en)).toBe('one')
  expect(pickPlural(words, '1.0', en)).toBe('other')
  expect(pickPlural(words, '10000000000000000000001', en)).toBe('other')
  const sr = {language: 'sr', numbers: 'eu'} as const
  expect(pickPlural({...words, few: 'few'}, '10000000000000000000001', sr)).toBe('one')
  expect(pickPlural({...words, few: 'few'}, '2.2', sr)).toBe('few')
  expect(pickPlural(words, '2', sr)).toBe('other')
})

test.each([
  ['bg', 'Сърбия, Гърция и Унгария'],
  ['el', 'Σερβία, Ελλάδα και Ουγγαρία'],
  ['hr', 'Srbija, Grčka i Mađarska'],
  ['hu', 'Szerbia, Görögország és Magyarország'],
  ['ro', 'Serbia, Grecia și Ungaria'],
  ['sr', 'Србија, Грчка и Мађарска'],
  ['sr-Latn-ME', 'Srbija, Grčka i Mađarska'],
  ['tr', 'Sırbistan, Yunanistan ve Macaristan']
])('%s names states and joins them', (language, expected) => {
  const locale = {language, numbers: 'eu'} as const
  const names = ['RS', 'GR', 'HU'].map((code) => findCountryName(code, locale) ?? '')
  expect(joinList(names, locale)).toBe(expected)
})

test.each(LABELLED_LANGUAGES)('%s has Kosovo with its star, and a footnote', (tag) => {
  const name = findCountryName('XK', {language: tag, numbers: 'eu'})
  expect(name).toMatch(/^\p{L}+\*$/u)
  const {kosovoLine, kosovoNote} = labelsOf(tag).map
  expect(kosovoLine).toContain(name)
  expect(kosovoNote).toMatch(/^\* [^]*1244/)
})

/** The letters of Serbian in both scripts: each of one is one, or two, of the other. */
const CYRILLIC = 'абвгдђежзијклљмнњопрстћуфхцчџш'
const LATIN = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ')

function inLatin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (sign) => {
    const small = sign.toLowerCase()
    const latin = LATIN[CYRILLIC.indexOf(small)] ?? sign
    return sign === small ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

test('Serbian says the same in both scripts, letter by letter', () => {
  const cyrillic: unknown = JSON.parse(inLatin(JSON.stringify(labelsOf('sr'))))
  expect(labelsOf('sr-Latn')).toEqual(cyrillic)
  for (const code of Object.keys(CODES_OF_THREE)) {
    const [latin, own] = ['sr-Latn', 'sr-Cyrl'].map((language) =>
      findCountryName(code, {language, numbers: 'eu'})
    )
    expect(latin).toBe(inLatin(own ?? ''))
  }
})
