import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drawPretty, type PrettyOptions} from '../../src/diagnostic/draw-pretty.js'
import {columnsOf} from '../../src/diagnostic/to-visible.js'
import {diagnose, say, type Diagnostic, type Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'

const FILE = asProjectPath('reports/q3/report.md')
const CSV = asProjectPath('reports/q3/data/sales.csv')
const PLAIN: PrettyOptions = {color: false, width: 80}

test('a mistake is drawn with its line, the place underlined, and its hint', () => {
  const mistake = diagnose(
    'query/unknown-table',
    say`there is no table called ${'sale'}`,
    {
      span: span(FILE, [14, 1], [14, 14]),
      hints: [say`Did you mean ${'sales'}?`]
    }
  )
  const text = `${'\n'.repeat(13)}::table{sale}\n`
  check([mistake], new Map([[FILE, text]]), [
    'reports/q3/report.md:14:1  error  query/unknown-table',
    '  there is no table called `sale`',
    '',
    '  14 │ ::table{sale}',
    '     │ ━━━━━━━━━━━━━',
    '     hint: Did you mean `sales`?'
  ])
})

test('a related place in the same file is drawn in its line', () => {
  const mistake = diagnose('data/ragged-row', 'expected 4 cells and found 5', {
    span: span(CSV, [7, 1], [7, 21]),
    related: [{span: span(CSV, [1, 1], [1, 26]), message: 'the header has 4 cells'}],
    hints: ['Put quotes around a cell that contains the separator.']
  })
  const text = `Region,Quarter,Sold,Share\n\n\n\n\n\nNorth,Q3,1,204,12.5%\n`
  check([mistake], new Map([[CSV, text]]), [
    'reports/q3/data/sales.csv:7:1  error  data/ragged-row',
    '  expected 4 cells and found 5',
    '',
    '   1 │ Region,Quarter,Sold,Share',
    '     │ ───────────────────────── the header has 4 cells',
    '   7 │ North,Q3,1,204,12.5%',
    '     │ ━━━━━━━━━━━━━━━━━━━━',
    '     hint: Put quotes around a cell that contains the separator.'
  ])
})

test('two places on one line share the line', () => {
  const mistake = diagnose('html/duplicate-id', 'the id is used twice', {
    span: span(FILE, [1, 7], [1, 9]),
    related: [{span: span(FILE, [1, 1], [1, 3]), message: 'first here'}]
  })
  check([mistake], new Map([[FILE, '#a #b #a']]), [
    'reports/q3/report.md:1:7  error  html/duplicate-id',
    '  the id is used twice',
    '',
    '   1 │ #a #b #a',
    '     │ ── first here',
    '     │       ━━'
  ])
})

test('a related place in another file is named', () => {
  const mistake = diagnose('html/duplicate-id', 'the id is used twice', {
    span: span(FILE, [1, 1], [1, 3]),
    related: [{span: span(CSV, [3, 2], [3, 4]), message: 'first here'}]
  })
  check([mistake], new Map([[FILE, '#a']]), [
    'reports/q3/report.md:1:1  error  html/duplicate-id',
    '  the id is used twice',
    '',
    '   1 │ #a',
    '     │ ━━',
    '     see reports/q3/data/sales.csv:3:2: first here'
  ])
})

test('a place over several lines is drawn by its first and its last', () => {
  check(mistakeAt([2, 3], [4, 4]), new Map([[FILE, 'a\n  bcd\nx\n  ef\n']]), [
    ...HEAD_OF_2_3,
    '   2 │   bcd',
    '     │   ━━━',
    '   4 │   ef',
    '     │   ━'
  ])
})

test('a place that ends at the start of a line ends on the line before', () => {
  check(mistakeAt([2, 3], [4, 1]), new Map([[FILE, 'a\n  bcd\nxyz\n']]), [
    ...HEAD_OF_2_3,
    '   2 │   bcd',
    '     │   ━━━',
    '   3 │ xyz',
    '     │ ━━━'
  ])
})

test('an empty place at the end of a line shows', () => {
  check(mistakeAt([2, 3], [2, 3]), new Map([[FILE, 'a\r\nbc\r\n']]), [
    ...HEAD_OF_2_3,
    '   2 │ bc',
    '     │   ━'
  ])
})

test.each([
  ['tabs', '\t\txy', '    xy', '    ━━'],
  ['wide letters', '図表xy', '図表xy', '    ━━'],
  ['composed letters', 'e\u0301xy', 'e\u0301xy', ' ━━'],
  ['an escape that a terminal would obey', '\u001bcxy', '␛cxy', '  ━━'],
  ['a turn of direction', '\u202ecxy', '<U+202E>cxy', '         ━━']
])('the line below stands right after %s', (_, line, shown, underline) => {
  check(mistakeAt([2, 3], [2, 5]), new Map([[FILE, `\n${line}`]]), [
    ...HEAD_OF_2_3,
    `   2 │ ${shown}`,
    `     │ ${underline}`
  ])
})

test('a long line is cut around the place', () => {
  const line = `${'a'.repeat(500)}HERE${'z'.repeat(500)}`
  check(
    mistakeAt([2, 501], [2, 505]),
    new Map([[FILE, `\n${line}`]]),
    [
      'reports/q3/report.md:2:501  error  markdown/bad-braces',
      '  the braces have no end',
      '',
      `   2 │ …${'a'.repeat(9)}HERE${'z'.repeat(18)}…`,
      `     │ ${' '.repeat(10)}━━━━`
    ],
    {color: false, width: 40}
  )
})

test('a line that just fits is whole', () => {
  check(
    mistakeAt([2, 3], [2, 4]),
    new Map([[FILE, `\n${'x'.repeat(33)}`]]),
    [...HEAD_OF_2_3, `   2 │ ${'x'.repeat(33)}`, '     │   ━'],
    {color: false, width: 40}
  )
})

test('without its file, and without a place, a mistake is words only', () => {
  const placeless = diagnose('pipeline/no-report', 'there is no report here')
  check([placeless, ...mistakeAt([2, 3], [2, 4])], new Map(), [
    'error  pipeline/no-report',
    '  there is no report here',
    '',
    ...HEAD_OF_2_3.slice(0, 2)
  ])
})

test('a place that the file does not have any more has no frame', () => {
  check(mistakeAt([2, 3], [2, 4]), new Map([[FILE, 'short']]), HEAD_OF_2_3.slice(0, 2))
})

test('whoever may not read the sources gets neither quotations nor frames', () => {
  const mistake = diagnose(
    'query/unknown-table',
    say`there is no table called ${'sale'}`,
    {
      span: span(FILE, [1, 1], [1, 5]),
      related: [{span: span(FILE, [1, 1], [1, 2]), message: say`${'secret'} is here`}],
      hints: [say`Did you mean ${'sales'}?`]
    }
  )
  check(
    [mistake],
    new Map([[FILE, 'secret']]),
    [
      'reports/q3/report.md:1:1  error  query/unknown-table',
      '  there is no table called …',
      '     see reports/q3/report.md:1:1: … is here',
      '     hint: Did you mean …?'
    ],
    {...PLAIN, quote: false}
  )
})

test('a long quotation is cut', () => {
  const mistake = diagnose('config/bad-yaml', say`found ${'x'.repeat(1000)}`)
  check([mistake], new Map(), [
    'error  config/bad-yaml',
    `  found \`${'x'.repeat(120)}…\``
  ])
})

test('the first twenty are drawn, and the rest are counted', () => {
  const many = Array.from({length: 23}, () => diagnose('markdown/todo', 'to do'))
  const drawn = drawPretty(many, new Map(), PLAIN)
  expect(drawn.match(/markdown\/todo/g)).toHaveLength(20)
  expect(drawn.endsWith('\n\nand 3 more; `--format json` gives all of them\n')).toBe(true)
})

test('colours are those of the severity, and all of them end', () => {
  const warning = diagnose('markdown/todo', 'to do', {span: span(FILE, [1, 1], [1, 3])})
  const sources = new Map([[FILE, 'ab']])
  const drawn = drawPretty([warning], sources, {color: true, width: 80})
  expect(drawn).toContain('\u001B[33mwarning\u001B[0m')
  expect(drawn).toContain('\u001B[33m━━\u001B[0m')
  expect(drawn.replace(/\u001B\[\d+m/g, '')).toBe(drawPretty([warning], sources, PLAIN))
})

test('whatever stands in a file, frames stay within the terminal', () => {
  const anywhere = fc.record({
    text: fc.string({unit: 'binary', maxLength: 300}),
    line: fc.integer({min: 1, max: 4}),
    column: fc.integer({min: 1, max: 300}),
    length: fc.integer({min: 0, max: 40})
  })
  fc.assert(
    fc.property(anywhere, ({text, line, column, length}) => {
      const mistakes = mistakeAt([line, column], [line, column + length])
      const drawn = drawPretty(mistakes, new Map([[FILE, text]]), {...PLAIN, width: 60})
      const frame = drawn.split('\n').slice(3)
      for (const row of frame) expect(columnsOf(row)).toBeLessThanOrEqual(60)
    })
  )
})

const HEAD_OF_2_3 = [
  'reports/q3/report.md:2:3  error  markdown/bad-braces',
  '  the braces have no end',
  ''
]

function mistakeAt(
  start: readonly [number, number],
  end: readonly [number, number]
): readonly Diagnostic[] {
  const place = span(FILE, start, end)
  return [diagnose('markdown/bad-braces', 'the braces have no end', {span: place})]
}

function check(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<typeof FILE, string>,
  expected: readonly string[],
  options: PrettyOptions = PLAIN
): void {
  expect(drawPretty(diagnostics, sources, options).split('\n')).toEqual([...expected, ''])
}

function span(
  file: Span['file'],
  [startLine, startColumn]: readonly [number, number],
  [endLine, endColumn]: readonly [number, number]
): Span {
  return {
    file,
    start: {line: startLine, column: startColumn},
    end: {line: endLine, column: endColumn}
  }
}
