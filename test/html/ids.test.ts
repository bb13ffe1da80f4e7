import {expect, test} from 'vitest'
import {isPageId, openIds} from '../../src/html/ids.js'

test('an id is given away once', () => {
  const ids = openIds()
  expect(ids.claim('sec-a')).toBe(true)
  expect(ids.claim('sec-a')).toBe(false)
})

test('ids that differ in case only are one', () => {
  const ids = openIds()
  ids.claim('sec-a')
  expect(ids.claim('sec-A')).toBe(false)
})

test('an id that is taken gets the first suffix that is free', () => {
  const ids = openIds()
  ids.claim('outlook-2')
  expect(['outlook', 'outlook', 'outlook'].map((id) => ids.take(id))).toEqual([
    'outlook',
    'outlook-3',
    'outlook-4'
  ])
})

test('what a page keeps for itself is taken', () => {
  expect(openIds().take('imprint')).toBe('imprint-2')
  expect(isPageId('imprint')).toBe(true)
})

test('a thousand equal titles take no time', () => {
  const ids = openIds()
  const made = Array.from({length: 20_000}, () => ids.take('outlook'))
  expect(new Set(made).size).toBe(made.length)
})
