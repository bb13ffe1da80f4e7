import {expect, test} from 'vitest'
import {idOf, readPages} from '../../src/finish/read-pages.js'
import {readPrint} from './three-sheets.js'

test('each id that a link targets has its page, decoded', () => {
  const {pages, pageCount} = readPages([readPrint('draft')])
  expect([...pages].toSorted()).toEqual([
    ['sec-one', 1],
    ['sec-two', 1],
    ['ž%', 2]
  ])
  expect(pageCount).toBe(3)
})

test('the pages of several parts are counted on', () => {
  const {pages, pageCount} = readPages([readPrint('draft'), readPrint('final')])
  expect(pages.get('sec-one')).toBe(4)
  expect(pageCount).toBe(6)
})

test('what is no PDF has no pages', () => {
  expect(readPages([new Uint8Array([1, 2, 3])])).toEqual({pages: new Map(), pageCount: 0})
})

test('a percent sign that encodes nothing stays as it is', () => {
  expect(idOf('100%')).toBe('100%')
  expect(idOf('a%FFb')).toBe('a%FFb')
  expect(idOf('%C5%BE')).toBe('ž')
})
