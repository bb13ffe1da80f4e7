import {expect, test} from 'vitest'
import {checkOutline} from '../../src/finish/check-outline.js'
import {listing} from '../fixtures.js'

const headings = [
  {text: '1 One', level: 1},
  {text: '1.1 Two', level: 2},
  {text: '2 Three', level: 1}
]

function check(outline: readonly (readonly [string, number])[], expected: string): void {
  const entries = outline.map(([text, level]) => ({text, level}))
  const [line = ''] = listing(checkOutline(entries, {headings, title: 'Title'})).split(
    '\n'
  )
  expect(line.replace('error finish/wrong-outline: ', '')).toBe(expected)
}

test('equal bookmarks are fine, with or without one of the cover', () => {
  check(
    [
      ['1 One', 1],
      ['1.1 Two', 2],
      ['2 Three', 1]
    ],
    ''
  )
  check(
    [
      ['Title', 1],
      ['1 One', 1],
      ['1.1 Two', 2],
      ['2 Three', 1]
    ],
    ''
  )
})

test('spaces make no difference', () => {
  check(
    [
      ['1One', 1],
      ['1.1  Two', 2],
      ['2 Three', 1]
    ],
    ''
  )
})

test('what stands in between is told', () => {
  const extra = [
    ['1 One', 1],
    ['Contents', 2],
    ['1.1 Two', 2],
    ['2 Three', 1]
  ] as const
  check(extra, 'the bookmark `Contents` stands where `1.1 Two` should')
})

test('what is missing at the end is told', () => {
  check(
    [
      ['1 One', 1],
      ['1.1 Two', 2]
    ],
    'the heading `2 Three` has no bookmark'
  )
})

test('what is too much at the end is told', () => {
  const extra = [
    ['1 One', 1],
    ['1.1 Two', 2],
    ['2 Three', 1],
    ['Back', 1]
  ] as const
  check(extra, 'the bookmark `Back` is that of no heading')
})

test('a bookmark under the wrong one is told', () => {
  check(
    [
      ['1 One', 1],
      ['1.1 Two', 1],
      ['2 Three', 1]
    ],
    'the bookmark `1.1 Two` stands under the wrong one'
  )
})
