import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Span} from '../../src/model/diagnostic.js'
import {asProjectPath} from '../../src/model/path.js'
import {readYaml, readYamlFile} from '../../src/yaml/read-yaml.js'
import type {YamlValue} from '../../src/yaml/value.js'
import {listing} from '../fixtures.js'

const FILE = asProjectPath('in.yaml')

/** The value without its places. */
function bare(value: YamlValue | undefined): unknown {
  switch (value?.kind) {
    case 'text':
      return value.text
    case 'number':
      return value.number
    case 'boolean':
      return value.is
    case 'list':
      return value.values.map(bare)
    case 'map':
      return value.entries.map((it) => [it.key, bare(it.value)])
    default:
      return `(${value?.kind ?? 'unread'})`
  }
}

function check(text: string, expected: unknown, expectedListing = ''): void {
  const {value, diagnostics} = readYaml(FILE, text)
  expect(listing(diagnostics)).toBe(expectedListing)
  expect(bare(value)).toEqual(expected)
}

test('maps, lists and scalars of the core schema are read', () => {
  check('a: x\nb: [1, true, "2", ~]\nc:\n  - d: no\n  - 2025-06-03\n', [
    ['a', 'x'],
    ['b', [1, true, '2', '(empty)']],
    ['c', [[['d', 'no']], '2025-06-03']]
  ])
})

test.each(['', '# nothing\n', '---\n', '\n\n'])(
  'a file of %j is an empty map',
  (text) => {
    check(text, [])
  }
)

test('one byte order mark of a file is dropped, and a second one is told', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const once = readYamlFile(FILE, bytes('\uFEFFa: x\n'))
  expect([bare(once.value), once.diagnostics]).toEqual([[['a', 'x']], []])
  const twice = readYamlFile(FILE, bytes('\uFEFF\uFEFFa: x\n'))
  expect(twice.diagnostics.map(({code}) => code)).toEqual(['config/hidden-character'])
})

test('a file that is not UTF-8 is refused at its first faulty byte', () => {
  const {value, diagnostics} = readYamlFile(
    FILE,
    Uint8Array.from([0x61, 0x3a, 0x20, 0x78, 0x0a, 0x62, 0x3a, 0x20, 0xe8, 0x0a])
  )
  expect(value).toBe(undefined)
  expect(listing(diagnostics)).toBe(
    '2:4-2:5 error config/bad-yaml: what stands here is not UTF-8\n' +
      '  hint: Save the file as UTF-8.\n'
  )
})

test('an emptied value is an error, in a map, a list and in braces', () => {
  check(
    'brand: #14375E\nkeys:\n  - #1\n  - {a: #2\n    }\n',
    [
      ['brand', '(faulty)'],
      ['keys', ['(faulty)', [['a', '(faulty)']]]]
    ],
    [
      '1:8-1:15 error config/emptied-value: `#14375E` is a comment, so that no value is left\n',
      '3:5-3:7 error config/emptied-value: `#1` is a comment, so that no value is left\n',
      '4:9-4:11 error config/emptied-value: `#2` is a comment, so that no value is left\n'
    ]
      .flatMap((line) => [
        line,
        '  hint: Put quotes around a value that begins with `#`.\n'
      ])
      .join('')
  )
})

test('a comment after a value is a warning; one on its own line or above a map is not', () => {
  const hint =
    '  hint: Put quotes around the whole value, or the comment on its own line.\n'
  check(
    '# first\ntitle: Report # 3\nkeys: # of the map\n  a: [x, # one\n    y]\n',
    [
      ['title', 'Report'],
      ['keys', [['a', ['x', 'y']]]]
    ],
    '2:15-2:18 warning config/comment-after-value: `# 3` is a comment and no part of the value\n' +
      hint +
      '4:10-4:15 warning config/comment-after-value: `# one` is a comment and no part of the value\n' +
      hint
  )
})

test('aliases, anchors, tags, merge keys and directives are errors at their places', () => {
  const {value, diagnostics} = readYaml(
    FILE,
    '%YAML 1.1\n---\na: &x {b: 1}\nc: *x\nd: !!str 5\n<<: {e: 1}\n'
  )
  expect(listing(diagnostics).replaceAll(/ {2}hint.*\n/g, '')).toBe(
    '1:1-1:10 error config/bad-yaml: a YAML directive is not read: the file is YAML 1.2\n' +
      '3:4-3:6 error config/bad-yaml: an anchor is not read\n' +
      '4:4-4:6 error config/bad-yaml: an alias is not read: what it stands for is written elsewhere\n' +
      '5:4-5:9 error config/bad-yaml: a tag is not read\n' +
      '6:1-6:3 error config/bad-yaml: a merge key is not read: its keys are written elsewhere\n'
  )
  expect(bare(value)).toEqual([
    ['a', [['b', 1]]],
    ['c', '(faulty)'],
    ['d', '(faulty)']
  ])
})

test('the first of two equal keys holds, and `__proto__` is a key like any other', () => {
  check(
    '__proto__: x\ntlp: a\ntlp: b\n',
    [
      ['__proto__', 'x'],
      ['tlp', 'a']
    ],
    '3:1-3:4 error config/duplicate-key: `tlp` is written twice\n' +
      '  see in.yaml:2: the first one is here\n' +
      '  hint: Keep one of them.\n'
  )
})

test('places count from the line on which the text begins', () => {
  const {value} = readYaml(FILE, 'a: x\nlong: |\n  one\n  two\n\nend: "č"\n', 2)
  const entries = value?.kind === 'map' ? value.entries : []
  expect(entries.map(({value}) => [value.span.start, value.span.end])).toEqual([
    [
      {line: 2, column: 4},
      {line: 2, column: 5}
    ],
    [
      {line: 3, column: 7},
      {line: 5, column: 6}
    ],
    [
      {line: 7, column: 6},
      {line: 7, column: 9}
    ]
  ])
})

test.each([
  [
    'title: Smuggling: a view',
    'a colon in a value begins a key, which cannot stand here'
  ],
  ['a: "x\n', 'a quote is opened and not closed'],
  ['a: [x', 'a bracket or brace is opened and not closed'],
  ['\ta: x', 'the line is indented by a tab'],
  ['a: @x', 'a value cannot begin with this character'],
  ['a: [#fff, b]', 'a comment touches what stands before it'],
  ['a: "\\q"', 'the backslash begins an escape that YAML does not know'],
  ['- a\nb: 1', 'YAML cannot be read from here on'],
  ['a: 1\n---\nb: 2', 'a second document begins before this'],
  ['a: 1\rb: 2', 'the character U+000D must not stand here']
])('%j: %s', (text, message) => {
  const {diagnostics} = readYaml(FILE, text)
  expect(diagnostics.map(({code}) => code)).toContain('config/bad-yaml')
  expect(diagnostics.map((it) => it.message)).toContain(message)
})

test('a hidden character is told', () => {
  check(
    'a: x\u200By\n',
    [['a', 'x\u200By']],
    '1:5-1:6 warning config/hidden-character: U+200B is here and cannot be seen\n' +
      '  hint: Take it out.\n'
  )
})

test.each(['[', '- ', '{a: ', '? ', '&a [', 'a:\n ', '"\\'])(
  'ten thousand %j are read without harm',
  (piece) => {
    const {diagnostics} = readYaml(FILE, piece.repeat(10_000))
    expect(diagnostics.length).toBeGreaterThan(0)
  }
)

const PIECES = [
  'a',
  'b: ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '\n',
  '  ',
  '#',
  ' #',
  '"',
  "'"
]
const MORE_PIECES = [
  '|\n',
  '>',
  '&x',
  '*x',
  '!t ',
  '<<: ',
  '? ',
  '---\n',
  '...',
  '\t',
  '\r\n'
]

/** Whether a place lies in a text of these lines, and does not end before it starts. */
function isInside(span: Span | undefined, lines: readonly string[]): boolean {
  if (!span) return false
  const {start, end} = span
  const isOrdered =
    start.line < end.line || (start.line === end.line && start.column <= end.column)
  return [start, end].every(({line, column}) => {
    const length = lines[line - 1]?.length ?? -1
    return isOrdered && 1 <= column && column <= length + 1
  })
}

test('no input throws, and every place lies in the file', () => {
  const pieces = fc.array(fc.constantFrom(...PIECES, ...MORE_PIECES), {maxLength: 30})
  const text = fc.oneof(
    fc.string({unit: 'binary'}),
    pieces.map((it) => it.join(''))
  )
  fc.assert(
    fc.property(text, (text) => {
      const lines = text.split(/\r\n|\n|\r/)
      const {diagnostics} = readYaml(FILE, text)
      expect(diagnostics.filter(({span}) => !isInside(span, lines))).toEqual([])
    }),
    {numRuns: 300}
  )
})

test.for(['{<<: \r\n', '{&x\r\n'])('the end of %j is on its one line', (text) => {
  const {diagnostics} = readYaml(FILE, text)
  expect(diagnostics.every(({span}) => isInside(span, text.split('\r\n')))).toBe(true)
})

test('what JSON says, YAML says too', () => {
  const leaf = fc.oneof(fc.stringMatching(/^[ -~čЖ]{0,12}$/), fc.integer(), fc.boolean())
  const {tree} = fc.letrec<{tree: unknown}>((tie) => ({
    tree: fc.oneof({maxDepth: 4}, leaf, fc.array(tie('tree'), {maxLength: 4}))
  }))
  fc.assert(
    fc.property(tree, (value) => {
      const {value: read, diagnostics} = readYaml(FILE, JSON.stringify({a: value}))
      expect(diagnostics).toEqual([])
      expect(bare(read)).toEqual([['a', value]])
    })
  )
})
