import {expect, test} from 'vitest'
import {toGithub} from '../../src/diagnostic/to-github.js'
import {toJson} from '../../src/diagnostic/to-json.js'
import {diagnose, say, type Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'
import {placeAt} from './spans.js'

const MISTAKE = diagnose(
  'query/unknown-table',
  say`there is no table called ${'secret'}`,
  {
    span: placeAt(14, 3),
    related: [{span: placeAt(2), message: say`${'secret'} was cut here`}],
    hints: [say`Did you mean ${'sales'}?`]
  }
)

test('an annotation has its file, its place and its code, and quotes nothing', () => {
  expect(toGithub([MISTAKE])).toBe(
    '::error file=reports/a/report.md,line=14,endLine=14,col=3,endColumn=4,' +
      'title=query/unknown-table::there is no table called …%0ADid you mean …?\n'
  )
})

test('an annotation quotes where that is asked for', () => {
  expect(toGithub([MISTAKE], {quote: true})).toContain(
    '::there is no table called `secret`%0A'
  )
})

test('warnings and notes have commands of their own', () => {
  const warning = diagnose('markdown/todo', 'to do')
  const notice = {...warning, severity: 'info'} as const
  expect(toGithub([warning, notice])).toBe(
    '::warning title=markdown/todo::to do\n::notice title=markdown/todo::to do\n'
  )
})

test('a place over several lines has no columns', () => {
  const span: Span = {...placeAt(3, 7), end: {line: 5, column: 2}}
  expect(toGithub([diagnose('markdown/todo', 'to do', {span})])).toBe(
    '::warning file=reports/a/report.md,line=3,endLine=5,title=markdown/todo::to do\n'
  )
})

test('nothing that an author writes ends a command or begins another', () => {
  const span: Span = {...placeAt(1), file: asProjectPath('reports/a,line=9::b%0A.md')}
  const nasty = diagnose('markdown/todo', say`found ${'100%\r\n::error::x'}`, {span})
  expect(toGithub([nasty], {quote: true})).toBe(
    '::warning file=reports/a%2Cline=9%3A%3Ab%250A.md,line=1,endLine=1,col=1,endColumn=2,' +
      'title=markdown/todo::found `100%25␍␊::error::x`\n'
  )
})

test('JSON has everything but quotations', () => {
  expect(JSON.parse(toJson([MISTAKE, diagnose('markdown/todo', 'to do')]))).toEqual({
    errors: 1,
    warnings: 1,
    diagnostics: [
      {
        code: 'query/unknown-table',
        severity: 'error',
        message: 'there is no table called …',
        ...placeAt(14, 3),
        related: [{message: '… was cut here', ...placeAt(2)}],
        hints: ['Did you mean …?']
      },
      {
        code: 'markdown/todo',
        severity: 'warning',
        message: 'to do',
        related: [],
        hints: []
      }
    ]
  })
  expect(toJson([MISTAKE])).not.toContain('secret')
})

test('JSON quotes where that is asked for', () => {
  expect(toJson([MISTAKE], {quote: true})).toContain('there is no table called `secret`')
})
