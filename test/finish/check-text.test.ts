import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkText} from '../../src/finish/check-text.js'
import {listing} from '../fixtures.js'

function check(
  shown: string,
  tagged: readonly string[],
  expected: string,
  loose: readonly string[] = []
): void {
  const [line = ''] = listing(checkText(shown, tagged, loose)).split('\n')
  expect(line.replace('error finish/lost-text: ', '')).toBe(expected)
}

test('equal texts are fine, wherever their lines end', () => {
  check('One two three.', ['One ', 'two', 'three.'], '')
})

test('hyphens that a line’s end made are no letters', () => {
  check(
    'A hy\u{AD}phen and infor\u{AD}mation',
    ['A hy\u{2010}', 'phen and information'],
    ''
  )
})

test('ligatures are the letters they are made of', () => {
  check('an efficient office', ['an eﬃcient oﬀice'], '')
})

test('heads that are repeated in the PDF are fine', () => {
  check(
    'Region 2023 North 1 South 2',
    ['Region', '2023', 'North', '1', 'Region', '2023', 'South', '2'],
    ''
  )
})

test('heads of a table of many pages are fine, those of several words too', () => {
  const heads = ['year', 'route taken', 'in kg'].flatMap((head) =>
    Array.from({length: 300}, () => head.split(' ')).flat()
  )
  check('Table year route taken in kg 2024 R0', ['Table', ...heads, '2024', 'R0'], '')
  check(
    'Table in kg lost 2024',
    ['Table', ...heads.slice(-600), '2024'],
    'the PDF does not have the words `lost`, which follow `Table in kg`'
  )
})

test('numbers that the style sheet makes are fine', () => {
  check('One Two Three', ['1', 'One', '2', 'Two', '3', 'Three'], '')
})

test('a lost word is told, with what stands before it', () => {
  check(
    'The quick brown fox',
    ['The quick fox'],
    'the PDF does not have the words `brown`, which follow `The quick`'
  )
})

test('a lost beginning is told', () => {
  check('Lost words here', ['here'], 'the PDF does not have the words `Lost words`')
})

test('lost words at the end are told', () => {
  check(
    'All is well at last',
    ['All is well'],
    'the PDF does not have the words `at last`, which follow `All is well`'
  )
})

test('a word that is cut short is lost', () => {
  check(
    'A Donaudampfschiff',
    ['A Donaudampf'],
    'the PDF does not have the words `Donaudampfschiff`, which follow `A`'
  )
})

test('what is drawn outside of the tags is not lost', () => {
  check('Text and decoration', ['Text and'], '', ['decoration'])
})

test('at most five places are told', () => {
  const kept = Array.from(
    {length: 12},
    (_, index) => `this sentence number ${index} is kept`
  )
  const shown = kept.map((sentence) => `${sentence} gone`).join(' ')
  expect(checkText(shown, kept, [])).toHaveLength(5)
})

test('whatever more the PDF says, nothing is lost', () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, {maxLength: 40}), (words) => {
      expect(checkText(words.join(' '), words, [])).toEqual([])
    }),
    {seed: 1}
  )
})

test('no texts make it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (shown, tagged) => {
      checkText(shown, tagged, [])
    }),
    {seed: 1}
  )
})
