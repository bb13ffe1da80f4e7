import {expect, test} from 'vitest'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import {asProjectPath} from '../../src/model/path.js'
import {plain} from '../fixtures.js'
import {LIMITS} from './limits.js'

// The inputs of table 1.5 of the measurements behind T14, and those of cmark's list
// of pathological texts that go by their size alone.
const PATHOLOGICAL: readonly (readonly [string, string, string])[] = [
  ['a table of many columns and many short rows', tableOf(2_000, 2_000), 'too-large'],
  ['a table of half as many', tableOf(1_000, 500), 'too-large'],
  ['many tables below the limit', `${tableOf(140, 140)}\n`.repeat(6), 'too-large'],
  ['a table of ten thousand rows', tableOf(3, 10_000), 'too-large'],
  ['comments that do not close', `a${' <!--'.repeat(24_000)}`, 'too-deep'],
  ['emphasis in emphasis', '*a **a '.repeat(13_000), 'too-deep'],
  ['emphasis that crosses', '*a _a*_ '.repeat(2_000), 'too-deep'],
  [
    'much emphasis in many paragraphs',
    `${'*a **a '.repeat(100)}\n\n`.repeat(1_300),
    'too-deep'
  ],
  ['lists in lists on a line', `${'- '.repeat(750)}a\n\n\n`, 'too-deep'],
  ['lists in lists by indentation', indentedLists(400), 'too-deep'],
  ['quotations in quotations', `${'> '.repeat(1_500)}a`, 'too-deep'],
  ['containers in containers', ':::lead\n'.repeat(1_000), 'too-deep'],
  ['brackets that open', '[ (]('.repeat(8_000), 'too-deep'],
  ['brackets that close', 'a]'.repeat(300_000), 'too-deep'],
  ['labels that do not close', ':value['.repeat(100_000), 'too-deep'],
  ['back-ticks of all lengths', backTicks(900), 'too-deep'],
  ['lines without the mark of their quotation', '> a\nb\n'.repeat(60_000), 'too-deep'],
  ['empty lines in deep lists', `${'* '.repeat(49)}a${'\n'.repeat(100_000)}`, 'too-deep'],
  ['more notes than can be looked up', notes(20_000), 'too-large'],
  ['more bytes than are allowed', 'a'.repeat(1_000_001), 'too-large']
]

test.for(PATHOLOGICAL)('%s end in a diagnostic', ([, text, code]) => {
  const {value, diagnostics} = parse(text)
  expect(diagnostics.map((it) => it.code)).toEqual([`markdown/${code}`])
  expect(diagnostics[0]?.span).toBeDefined()
  expect(value.chapter.tree.children).toEqual([])
})

test('what lies just within the limits is parsed', () => {
  const quotations = `# Title\n\n${'> '.repeat(49)}a\n\n`
  const emphasis = `${'*a **a '.repeat(300)}\n\n`
  const table = `| a | b | c |\n|---|---|---|\n${'| 1 | 2 | 3 |\n'.repeat(2_000)}`
  const {diagnostics} = parse(quotations + emphasis + table)
  expect(diagnostics).toEqual([])
})

test('a message names what was found and what is allowed', () => {
  const [first] = parse(`# Title\n\n${'> '.repeat(60)}a`).diagnostics
  expect(plain(first?.message ?? '')).toBe(
    '60 lists and quotations lie in each other here, and 50 are allowed'
  )
  expect(first?.span?.start).toEqual({line: 3, column: 1})
})

test('many brackets in a block of code are no reason to refuse it', () => {
  const code = `# Title\n\n\`\`\`json\n${'[[1], [2]],\n'.repeat(3_000)}\`\`\`\n`
  expect(parse(code).diagnostics).toEqual([])
})

function parse(text: string) {
  const bytes = new TextEncoder().encode(text)
  return parseChapter(asProjectPath('in.md'), bytes, {limits: LIMITS, isMain: true})
}

function tableOf(columns: number, rows: number): string {
  const head = `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`
  return `${head}${'|\n'.repeat(rows)}`
}

function indentedLists(depth: number): string {
  const lines = Array.from({length: depth}, (_, index) => `${'  '.repeat(index)}- a`)
  return lines.join('\n')
}

function backTicks(count: number): string {
  return Array.from({length: count}, (_, index) => `e${'`'.repeat(index)}`).join('')
}

function notes(count: number): string {
  return Array.from({length: count}, (_, index) => `[^${index}]: x\n\n`).join('')
}
