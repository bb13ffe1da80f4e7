import {expect, test} from 'vitest'
import {fillPattern} from '../../src/locale/fill-pattern.js'
import {formatValue} from '../../src/locale/format-value.js'
import {joinList} from '../../src/locale/join-list.js'
import {findLabels, LABELLED_LANGUAGES, labelsOf} from '../../src/locale/labels-of.js'
import {MARKS} from '../../src/marking/marks.js'
import type {Locale} from '../../src/model/locale.js'
import type {CellValue} from '../../src/model/table.js'

const LOCALE: Locale = {language: 'en', numbers: 'eu'}

test.each(LABELLED_LANGUAGES)('%s has a word for each month and small number', (tag) => {
  const labels = labelsOf(tag)
  expect(labels.months).toHaveLength(12)
  expect(labels.numberWords).toHaveLength(13)
})

test.each(LABELLED_LANGUAGES)('%s says of each mark how it may be shared', (tag) => {
  expect(Object.keys(labelsOf(tag).handlingOf).toSorted()).toEqual([...MARKS].toSorted())
})

test('a language falls back to itself without script and region, never to another', () => {
  expect(findLabels('en-GB')).toBe(labelsOf('en'))
  expect(findLabels('sr-Latn-ME')).toBe(labelsOf('sr-Latn'))
  expect(findLabels('sr-Cyrl')).toBe(labelsOf('sr'))
  expect(findLabels('de')).toBeUndefined()
  expect(findLabels('__proto__')).toBeUndefined()
  expect(() => labelsOf('de')).toThrow('Internal error: no labels in `de`')
})

test('texts that are put into a pattern are not read as patterns', () => {
  expect(fillPattern('{source}, {date}', {source: '{date}$&', date: '2019'})).toBe(
    '{date}$&, 2019'
  )
})

test('a pattern without its text is a bug', () => {
  expect(() => fillPattern('{toString}', {})).toThrow('Internal error')
})

test('things are listed with commas, and a word before the last', () => {
  expect(joinList([], LOCALE)).toBe('')
  expect(joinList(['Serbia'], LOCALE)).toBe('Serbia')
  expect(joinList(['Serbia', 'Greece', 'Hungary'], LOCALE)).toBe(
    'Serbia, Greece and Hungary'
  )
})

test.each<[CellValue, string]>([
  [{kind: 'missing', symbol: ':', label: 'not available'}, ':'],
  [{kind: 'text', text: 'Western Balkan Route'}, 'Western Balkan Route'],
  [{kind: 'number', decimal: '11320'}, '11\u00a0320'],
  [{kind: 'year', year: 2015}, '2015'],
  [{kind: 'date', iso: '2025-02-14'}, '14\u00a0February 2025'],
  [{kind: 'boolean', is: true}, 'yes']
])('%o is written as %s', (value, expected) => {
  expect(formatValue(value, LOCALE)).toBe(expected)
})
