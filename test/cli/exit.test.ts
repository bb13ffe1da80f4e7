import {expect, test} from 'vitest'
import {exitOf} from '../../src/cli/show.js'
import {diagnose} from '../../src/model/diagnostic.js'

test('a refusal of the gate has a code of its own, above that of a mistake', () => {
  const mistake = diagnose('html/empty-report', 'x')
  const warning = diagnose('markdown/todo', 'x')
  const refusal = diagnose('gate/withheld-text', 'x')
  expect(exitOf([])).toBe(0)
  expect(exitOf([warning])).toBe(0)
  expect(exitOf([warning, mistake])).toBe(1)
  expect(exitOf([mistake, refusal])).toBe(4)
})
