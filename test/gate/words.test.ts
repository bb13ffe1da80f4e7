import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold, tellingWords, tokensOf} from '../../src/gate/words.js'

function check(text: string, words: readonly string[], numbers: readonly string[] = []) {
  const tokens = tokensOf(text)
  expect([...tokens.words, ...tokens.joined]).toEqual(expect.arrayContaining([...words]))
  expect(tokens.numbers).toEqual(expect.arrayContaining([...numbers]))
}

test('accents, case, ligatures and signs that are not seen make no difference', () => {
  check('Šešelj SESELJ ses\u{AD}elj se\u{200B}selj', ['seselj'])
  expect(new Set(tokensOf('Šešelj SESELJ ses\u{AD}elj se\u{200B}selj').words).size).toBe(
    1
  )
  check('eﬃcient Straße ΛΌΓΟΣ λόγος', ['efficient', 'strasse', 'λογοσ'])
})

test('a word that a line tears is found whole and in its parts', () => {
  check('Kassan-\ndra', ['kassandra', 'kassan', 'dra'])
  check('Kassan\u{1}dra', ['kassandra'])
  check('Kas\u{2}sandra', ['kassandra'])
  check('law-enforcement', ['law', 'enforcement'])
})

test('a number is one however its groups are set apart', () => {
  for (const written of [
    '764033',
    '764 033',
    '764,033',
    '764.033',
    '764\u{A0}033',
    '764’033'
  ])
    check(`in 2015 ${written} people`, [], ['764033'])
  check('1138.71', [], ['113871'])
  expect(tokensOf('12\u{1}34').numbers).not.toContain('1234')
})

test('what tells something has four letters, or is a code of letters and digits', () => {
  expect(tellingWords('abc')).toEqual([])
  expect(tellingWords('house')).toEqual(['house'])
  expect(tellingWords('2015')).toEqual([])
  expect(tellingWords('house2024')).toEqual(['house2024', 'house'])
  expect(tellingWords('ab12')).toEqual(['ab12'])
})

test('no text makes it throw, and folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (text) => {
      tokensOf(text)
      expect(fold(fold(text))).toBe(fold(text))
    })
  )
})
