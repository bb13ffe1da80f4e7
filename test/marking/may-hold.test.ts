import {expect, test} from 'vitest'
import {
  findMark,
  findMeantMark,
  findPortionMark,
  marksOf
} from '../../src/marking/marks.js'
import {looksLikeMark} from '../../src/marking/looks-like-mark.js'
import {whyWithheld} from '../../src/marking/may-hold.js'
import {SCHEMES} from '../../src/marking/schemes.js'
import {EU} from '../../src/marking/eu.js'
import {TLP} from '../../src/marking/tlp.js'
import type {Edition} from '../../src/model/edition.js'
import type {Access} from '../../src/model/mark.js'
import {editionOf, markOf} from '../edition/reports.js'

const RED = markOf('TLP:RED')

function whyFor(edition: Edition, part: Partial<Access>) {
  const access = {mark: markOf('TLP:CLEAR'), handling: [], isLeftOut: false, ...part}
  return whyWithheld(access, {edition, scheme: TLP}, RED)
}

test('an edition holds what is within its ceiling', () => {
  expect(whyFor(editionOf('TLP:AMBER'), {mark: markOf('TLP:AMBER')})).toBeUndefined()
  expect(whyFor(editionOf('TLP:AMBER'), {mark: markOf('TLP:AMBER+STRICT')})).toBe('mark')
})

test('what is releasable to some is for an edition that names none but those', () => {
  const part = {releasable: ['BG', 'RO']}
  const forOnly = (releasableTo?: readonly string[]) =>
    whyFor(editionOf('TLP:RED', {releasableTo}), part)
  expect(forOnly(['BG'])).toBeUndefined()
  expect(forOnly(['BG', 'RS'])).toBe('releasable')
  expect(forOnly([])).toBe('releasable')
  expect(forOnly()).toBe('releasable')
})

test('each handling code must be allowed by the edition', () => {
  const part = {handling: ['H1', 'H2']}
  expect(whyFor(editionOf('TLP:RED', {handling: ['H1', 'H2']}), part)).toBeUndefined()
  expect(whyFor(editionOf('TLP:RED', {handling: ['H1']}), part)).toBe('handling')
  expect(whyFor(editionOf('TLP:RED'), part)).toBe('handling')
})

test('a choice narrows, and releases nothing', () => {
  expect(whyFor(editionOf('TLP:RED'), {editions: ['red']})).toBeUndefined()
  expect(whyFor(editionOf('TLP:RED'), {editions: ['public']})).toBe('choice')
  expect(whyFor(editionOf('TLP:CLEAR'), {mark: RED, editions: ['clear']})).toBe('mark')
})

test('the one edition of a project holds all up to the report’s mark', () => {
  const part = {handling: ['H3'], releasable: ['BG'], isLeftOut: true}
  expect(whyFor({name: 'full'}, part)).toBeUndefined()
})

test.each(SCHEMES)('the labels of $name are told apart, and read exactly', (scheme) => {
  const labels = scheme.labels.flatMap(({mark, short = mark}) => [
    ...new Set([mark, short])
  ])
  expect(new Set(labels).size).toBe(labels.length)
  for (const mark of marksOf(scheme)) {
    expect(findMark(mark, scheme)).toBe(mark)
    expect(findMark(` ${mark}`, scheme)).toBeUndefined()
    expect(findMeantMark(mark.toLowerCase(), scheme)).toBe(mark)
    expect(looksLikeMark(mark, TLP)).toBe(true)
  }
  for (const {mark, meant} of scheme.labels) {
    for (const text of meant) {
      expect(findMark(text, scheme), text).toBeUndefined()
      expect(findMeantMark(text, scheme), text).toBe(mark)
    }
  }
})

test('a portion can have the short form of its mark', () => {
  expect(findPortionMark('R-UE/EU-R', EU)).toBe('RESTREINT UE/EU RESTRICTED')
  expect(findMark('R-UE/EU-R', EU)).toBeUndefined()
})

test('words in brackets that begin a sentence are no marks', () => {
  for (const text of ['Red', 'NATO', 'see above', '2024', 'EU', 'EMPACT', 'Official']) {
    expect(looksLikeMark(text, TLP), text).toBe(false)
  }
})
