import fc from 'fast-check'
import {expect, test} from 'vitest'
import {sortDiagnostics} from '../../src/diagnostic/sort-diagnostics.js'
import {diagnose, say} from '../../src/model/diagnostic.js'
import {placeAt} from './spans.js'

const SORTED = [
  diagnose('pipeline/no-report', 'there is no report here'),
  diagnose('markdown/todo', 'in another file', {span: placeAt(9, 1, '01-a.md')}),
  diagnose('markdown/todo', 'line', {span: placeAt(2)}),
  diagnose('html/unsafe-link', 'code', {span: placeAt(10)}),
  diagnose('markdown/todo', say`words ${'a'}`, {span: placeAt(10)}),
  diagnose('markdown/todo', say`words ${'b'}`, {span: placeAt(10)}),
  diagnose('markdown/todo', 'column', {span: placeAt(10, 2)})
]

test('the order is file, line, column, code, words, whatever order they came in', () => {
  const shuffled = fc.shuffledSubarray([...SORTED, ...SORTED], {minLength: 14})
  fc.assert(
    fc.property(shuffled, (diagnostics) => {
      expect(sortDiagnostics(diagnostics)).toEqual(SORTED)
    })
  )
})

test('two that differ in a hint only are both kept', () => {
  const one = diagnose('markdown/todo', 'to do', {hints: ['Do it.']})
  const other = diagnose('markdown/todo', 'to do', {hints: ['Leave it.']})
  expect(sortDiagnostics([one, other, one])).toEqual([one, other])
})
