import {expect, test} from 'vitest'
import {SEVERITIES} from '../src/model/codes.js'
import {listing} from './fixtures.js'
import {checkExample, findCodeSections} from './manual-examples.js'

const BYTES = 'lies in bytes that are no text'
const LIMIT = 'takes more lines than anyone would read'
const PRINT = 'is found in print only'
const GATE = 'is found in what was made, and nothing that is made has it'
const BUILD = 'is found by a build with something to keep, not by looking'

/** Codes that a few lines cannot bring about, and why. */
const UNSHOWN: Readonly<Record<string, string>> = {
  'config/duplicate-slug': BUILD,
  'markdown/not-utf8': BYTES,
  'markdown/too-large': LIMIT,
  'markdown/too-deep': LIMIT,
  'data/not-utf8': BYTES,
  'data/too-large': LIMIT,
  'data/bad-workbook': BYTES,
  'data/bad-parquet': BYTES,
  'data/unsafe-workbook': BYTES,
  'data/unknown-sheet': BYTES,
  'data/hidden-part': BYTES,
  'data/unread-part': BYTES,
  'data/merged-cells': BYTES,
  'data/uncached-formula': BYTES,
  'data/error-cell': BYTES,
  'query/too-large': LIMIT,
  'binding/too-many-copies': LIMIT,
  'graphic/too-many-bars': LIMIT,
  'picture/too-large': LIMIT,
  'html/unsafe-element': 'no text of an author brings it about',
  'print/face-not-loaded': PRINT,
  'print/request-refused': PRINT,
  'print/too-wide': PRINT,
  'print/unstable-pages': PRINT,
  'finish/foreign-font': PRINT,
  'finish/type3-font': PRINT,
  'finish/lost-text': PRINT,
  'finish/missing-mark': PRINT,
  'finish/wrong-outline': PRINT,
  'gate/withheld-text': GATE,
  'gate/unread-mark': GATE,
  'gate/unreadable': GATE,
  'gate/hidden-content': GATE,
  'gate/unseen-text': GATE,
  'gate/missing-mark': GATE,
  'gate/machine-trace': GATE,
  'gate/metadata': GATE,
  'pipeline/no-report': 'is found beside reports, not in one',
  'pipeline/limit-met': LIMIT,
  'pipeline/too-many-files': LIMIT,
  'pipeline/refused-file': 'lies in what the disk says of a file',
  'pipeline/unread-text': 'lies in the name of a file',
  'pipeline/kept-old': BUILD,
  'pipeline/removed-old': BUILD
}

/** Codes whose example gives more, since something else follows from the mistake. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  'data/bad-name': ['data/missing-field']
}

const sections = findCodeSections()
const shown = sections.filter(({code}) => !Object.hasOwn(UNSHOWN, code))

test.each(shown)('the faulty example of $code gives it', async (it) => {
  const diagnostics = await checkExample(it, 'faulty')
  const codes = new Set(diagnostics.map(({code}) => code))
  const expected = [it.code, ...(FOLLOWED[it.code] ?? [])]
  expect([...codes], listing(diagnostics)).toEqual(expected)
})

test.each(shown)('the mended example of $code is sound', async (it) => {
  expect(listing(await checkExample(it, 'mended'))).toBe('')
})

test.each(shown)('the section of $code has a faulty and a mended example', ({blocks}) => {
  const roles = blocks.map(({role}) => role).filter((role) => role !== 'given')
  expect(roles).toEqual(['faulty', 'mended'])
})

test('codes without an example have none', () => {
  const others = sections.filter((it) => !shown.includes(it))
  expect(others.filter(({blocks}) => 0 < blocks.length)).toEqual([])
  expect(others.map(({code}) => code).toSorted()).toEqual(Object.keys(UNSHOWN).toSorted())
})

test('a section says whether its code is a warning', () => {
  for (const {code, text} of sections) {
    const severity = Object.entries(SEVERITIES).find(([it]) => it === code)?.[1]
    expect(text.includes('\nThis is a warning.\n'), code).toBe(severity === 'warning')
  }
})
