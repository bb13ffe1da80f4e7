import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {openTerms} from '../../src/html/terms.js'
import {asProjectPath} from '../../src/model/path.js'

const point = {line: 1, column: 1}
const span = {file: asProjectPath('glossary.yaml'), start: point, end: point}

function termsOf(...shorts: readonly string[]): ReturnType<typeof openTerms> {
  return openTerms(shorts.map((short) => ({short, long: `long ${short}`, span})))
}

function check(
  shorts: readonly string[],
  text: string,
  expected: readonly string[]
): void {
  const found = termsOf(...shorts).findIn(text)
  expect(found.map(({start, end}) => text.slice(start, end))).toEqual(expected)
}

test('an abbreviation is found as a word of its own', () => {
  check(['EU'], 'The EU and EUROPOL, NEU, (EU).', ['EU', 'EU'])
})

test('upper and lower case count', () => {
  check(['IT'], 'it is IT', ['IT'])
})

test('of two that begin alike the longest is found', () => {
  check(['SELEC', 'SELEC Convention'], 'the SELEC Convention of SELEC', [
    'SELEC Convention',
    'SELEC'
  ])
})

test('letters of other scripts are letters', () => {
  check(['МВР'], 'МВР и МВРовци', ['МВР'])
})

test('what is glued to another word is known as glued', () => {
  const text = 'TLP:RED, TLP-wide, www.TLP.org, TLP. End'
  const found = termsOf('TLP').findIn(text)
  expect(found.map(({isGlued}) => isGlued)).toEqual([true, true, true, false])
})

test('the first use opens an entry once', () => {
  const terms = termsOf('EU')
  const [entry] = terms.entries
  if (!entry) throw new Error('no entry')
  expect([terms.opens(entry), terms.opens(entry)]).toEqual([true, false])
})

test('what is found lies in the text, in order, and is the short form', () => {
  const word = fc.constantFrom('EU', 'a', 'SELEC', 'SELEC Convention', '-', ':', ' ', 'ß')
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
      const text = words.join('')
      let end = 0
      for (const found of termsOf('EU', 'SELEC', 'SELEC Convention').findIn(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(found.start, found.end)).toBe(found.entry.short)
        end = found.end
      }
    })
  )
})

test('a long line is read in one pass', () => {
  const found = termsOf('EU', 'EU a EU b').findIn('EU a '.repeat(50_000))
  expect(found).toHaveLength(50_000)
})
