import {expect, test} from 'vitest'
import {applySeverities} from '../../src/diagnostic/apply-severities.js'
import {applySilences} from '../../src/diagnostic/apply-silences.js'
import type {Code} from '../../src/model/codes.js'
import {diagnose, type Diagnostic} from '../../src/model/diagnostic.js'
import type {Silence} from '../../src/model/tree.js'
import {listing} from '../fixtures.js'
import {placeAt} from './spans.js'

test('a warning in the lines of its silence is left out', () => {
  check([todoAt(3), todoAt(5)], [silence('markdown/todo', 3, 5)], '')
})

test('a warning before, behind or in another file is not', () => {
  const silenced = silence('markdown/todo', 3, 5)
  const elsewhere = diagnose('markdown/todo', 'to do', {span: placeAt(4, 1, '01-a.md')})
  check(
    [todoAt(2), todoAt(4), todoAt(6), elsewhere],
    [silenced],
    '2:1-2:2 warning markdown/todo: to do\n' +
      '6:1-6:2 warning markdown/todo: to do\n' +
      '4:1-4:2 warning markdown/todo: to do\n'
  )
})

test('one silence is for one code', () => {
  const other = diagnose('markdown/unused-note', 'never called', {span: placeAt(4)})
  check(
    [todoAt(4), other],
    [silence('markdown/todo', 3, 5)],
    '4:1-4:2 warning markdown/unused-note: never called\n'
  )
})

test('a silence that has nothing to silence is said', () => {
  check(
    [todoAt(9)],
    [silence('markdown/todo', 3, 5)],
    '9:1-9:2 warning markdown/todo: to do\n' +
      '2:1-2:2 warning markdown/unused-silence: there is no `markdown/todo` to silence here\n' +
      '  hint: Take the comment out, or put it right before the block it speaks of.\n'
  )
})

test('a silence that has nothing to silence is not said beside an error', () => {
  const error = diagnose('config/missing-key', 'there is no date', {span: placeAt(1)})
  check(
    [error],
    [silence('markdown/todo', 3, 5)],
    '1:1-1:2 error config/missing-key: there is no date\n'
  )
})

test('an error cannot be silenced', () => {
  const error = diagnose('markdown/raw-html', 'raw HTML', {span: placeAt(4)})
  check(
    [error],
    [silence('markdown/raw-html', 3, 5)],
    '4:1-4:2 error markdown/raw-html: raw HTML\n' +
      '2:1-2:2 error markdown/unknown-silence: `markdown/raw-html` is an error, and cannot be silenced\n' +
      '  hint: Mend what it speaks of, and take the comment out.\n'
  )
})

test('a code that does not exist is said, with the one that was meant', () => {
  check(
    [],
    [silence('markdown/todos', 3, 5)],
    '2:1-2:2 error markdown/unknown-silence: there is no code called `markdown/todos`\n' +
      '  hint: Did you mean `markdown/todo`?\n'
  )
})

test('settings turn warnings off, or into errors, and leave errors as they are', () => {
  const wanted = new Map<Code, 'off' | 'error' | 'info' | 'warning'>([
    ['markdown/todo', 'off'],
    ['markdown/unused-note', 'error'],
    ['markdown/raw-html', 'off'],
    ['html/unsafe-link', 'warning']
  ])
  const codes: readonly Code[] = [
    'markdown/todo',
    'markdown/unused-note',
    'markdown/raw-html',
    'html/unsafe-link',
    'data/undescribed'
  ]
  const diagnostics = codes.map((code) => diagnose(code, 'words'))
  expect(listing(applySeverities(diagnostics, wanted))).toBe(
    'error markdown/unused-note: words\n' +
      'error markdown/raw-html: words\n' +
      'error html/unsafe-link: words\n' +
      'warning data/undescribed: words\n'
  )
})

function check(
  diagnostics: readonly Diagnostic[],
  silences: readonly Silence[],
  expected: string
): void {
  expect(listing(applySilences(diagnostics, silences))).toBe(expected)
}

function todoAt(line: number): Diagnostic {
  return diagnose('markdown/todo', 'to do', {span: placeAt(line)})
}

function silence(code: string, first: number, last: number): Silence {
  return {code, reason: 'known', span: placeAt(first - 1), lines: {first, last}}
}
