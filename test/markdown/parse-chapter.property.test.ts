import fc from 'fast-check'
import {expect, test} from 'vitest'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import {walk} from '../../src/markdown/walk.js'
import {hasErrors, type Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'
import {spanOf} from '../../src/model/tree.js'
import {LIMITS} from './limits.js'

/** More of them have found nothing more: 100 000 of each, November 2026. */
const RUNS = 700

const FILE = asProjectPath('in.md')

const PIECES = [
  ':value[',
  ':term[',
  ':::lead',
  ':::box[',
  '::table[',
  '::list',
  '::alt[',
  ':::',
  '::::',
  '::::case[',
  '::',
  ':',
  '[',
  ']',
  ']{',
  '{',
  '}',
  '{#sec-',
  '#box-x',
  '.front',
  'key=',
  '="',
  '"',
  "'",
  ' ',
  '  ',
  '\t',
  '    ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '# ',
  '## ',
  '### ',
  '> ',
  '- ',
  '1. ',
  '|',
  '| a | b |\n| - | - |\n',
  '\\|',
  '\\',
  '`',
  '```',
  '~~~',
  '~',
  '~~',
  '*',
  '**',
  '_',
  '@fig-',
  '[@',
  '; @',
  '-@',
  '@',
  '[^',
  '[^a]',
  '[^a]: ',
  '[a]: ',
  '](',
  '![',
  '<!--',
  '-->',
  '<!-- allow ',
  'markdown/todo: ',
  '<br>',
  '<div>',
  '</div>',
  '<https://a.b>',
  '---',
  '---\n',
  '===',
  '(TLP:RED) ',
  'TLP: Amber',
  'TLP:',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '：：',
  '😀',
  'ж',
  '\0',
  '$name',
  '..',
  ',',
  ';',
  '^[',
  '<',
  '&amp;',
  '&#58;'
]

/** Text of our syntax's pieces, with words between that can be found again. */
const report = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constant(undefined)), {
    maxLength: 40,
    size: 'max'
  })
  .map((pieces) => pieces.map((piece, index) => piece ?? `w${index}x`).join(''))

function parse(text: string, isMain = false) {
  return parseChapter(FILE, new TextEncoder().encode(text), {limits: LIMITS, isMain})
}

test('no text makes the parser throw, and every place lies in the file', () => {
  fc.assert(
    fc.property(report, fc.boolean(), (text, isMain) => {
      const {value, diagnostics} = parse(text, isMain)
      const lines = text.replace(/^\ufeff+/, '').split(/\r\n|\n|\r/)
      const spans = diagnostics.flatMap(({span, related}) => [
        ...(span ? [span] : []),
        ...related.map((it) => it.span)
      ])
      walk(value.chapter.tree, (node) => spans.push(spanOf(FILE, node.position)))
      expect(spans.filter((span) => !isInside(span, lines))).toEqual([])
    }),
    {numRuns: RUNS}
  )
})

function isInside({start, end}: Span, lines: readonly string[]): boolean {
  const isOrdered =
    start.line < end.line || (start.line === end.line && start.column <= end.column)
  return (
    isOrdered &&
    [start, end].every(({line, column}) => {
      const text = lines[line - 1]
      return text !== undefined && 1 <= column && column <= text.length + 1
    })
  )
}

test('no word gets lost without an error', () => {
  fc.assert(
    fc.property(report, (words) => {
      const text = `# Title\n\n${words}`
      const {value, diagnostics} = parse(text)
      if (hasErrors(diagnostics)) return
      const tree = JSON.stringify(value.chapter.tree)
      for (const [word] of text.matchAll(/w\d+x/g)) expect(tree).toContain(word)
    }),
    {numRuns: RUNS}
  )
})

test('text of no syntax at all makes the parser neither throw nor lose its place', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
      parse(text)
    })
  )
})

test('bytes that are no text make the parser say so', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 50}), (bytes) => {
      const {value} = parseChapter(FILE, bytes, {limits: LIMITS, isMain: true})
      expect(value.chapter.tree.type).toBe('root')
    })
  )
})
