import {expect, test} from 'vitest'
import {slugOf} from '../../src/model/slug.js'

function check(title: string, expected: string): void {
  expect(slugOf(title, 'section')).toBe(expected)
}

test('a title becomes small letters with hyphens', () => {
  check('Modus operandi, and what follows', 'modus-operandi-and-what-follows')
})

test('letters with signs lose their signs', () => {
  check('Đorđe Čukić in Großöd', 'dorde-cukic-in-grossod')
})

test('Cyrillic and Greek are written in Latin letters', () => {
  check('Основни изводи', 'osnovni-izvodi')
  check('Κύρια συμπεράσματα', 'kyria-symperasmata')
})

test('an apostrophe joins', () => {
  check('Europe’s ports', 'europes-ports')
})

test('a title that begins with a digit begins with the fallback', () => {
  check('2024 in numbers', 'section-2024-in-numbers')
})

test('a title without any letter is the fallback', () => {
  check('???', 'section')
  check('', 'section')
})

test('a long title is cut', () => {
  expect(slugOf('word '.repeat(40), 'section').length).toBeLessThanOrEqual(60)
})
