import {expect, test} from 'vitest'
import {checkSources} from '../../src/gate/check-sources.js'
import {MARKS} from '../../src/marking/marks.js'
import {TLP} from '../../src/marking/tlp.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import type {Withheld} from '../../src/model/withheld.js'
import {RED, spanOn} from './withheld.js'

const HEAD = '---\ntitle: Flows\ndate: 2025-03-01\nmarking: TLP:RED\n---\n'

const NOTHING: Withheld = {texts: [], cells: [], names: [], released: []}

/** Lines that are marked above `TLP:CLEAR` and were not withheld. */
function unseen(
  files: Readonly<Record<string, string>>,
  withheld: readonly {readonly line: number; readonly file?: ProjectPath}[] = []
): readonly string[] {
  const [ceiling] = MARKS
  if (!ceiling || !RED) throw new Error('There are no marks')
  const mark = RED
  const texts = withheld.map(({line, file}) => {
    return {kind: 'text', text: 'x', span: spanOn(line, file), mark, why: 'mark'} as const
  })
  const sources = Object.entries(files).map(([path, text]) => {
    return [asProjectPath(`reports/x/${path}`), new TextEncoder().encode(text)] as const
  })
  return checkSources(new Map(sources), {...NOTHING, texts}, {ceiling, scheme: TLP}).map(
    ({code, span}) => {
      expect(code).toBe('gate/unread-mark')
      return `${span?.file.slice('reports/x/'.length) ?? ''}:${span?.start.line ?? 0}`
    }
  )
}

const reportOf = (body: string) => ({'report.md': HEAD + body})

test('what has no mark has the report’s', () => {
  expect(unseen(reportOf('Text.\n'))).toEqual(['report.md:6'])
  expect(unseen(reportOf('Text.\n'), [{line: 6}])).toEqual([])
})

test('a heading marks its section, up to the next that is as high', () => {
  const body = `# A {marking="TLP:CLEAR"}
one
## B {marking=TLP:RED}
two
### C
three
## D
four
# E
five
`
  expect(unseen(reportOf(body))).toEqual(
    [8, 9, 10, 11, 14, 15].map((it) => `report.md:${it}`)
  )
})

test('a container marks what is in it, and a tearline alone is lower', () => {
  const body = `# A {marking="TLP:CLEAR"}
::::portion{marking="TLP:RED"}
secret

:::tearline{marking="TLP:CLEAR"}
open
:::
still secret
::tearline[open]{marking="TLP:CLEAR"}
::::
open
`
  expect(unseen(reportOf(body))).toEqual(['report.md:8', 'report.md:13'])
})

test('a portion mark holds for its paragraph, item, note or row', () => {
  const body = `# A {marking="TLP:CLEAR"}
(TLP:RED) secret
still secret

open

- (TLP:RED) secret
- open

[^1]: (TLP:RED) secret

| (TLP:RED) a | b |
| a | b |
`
  expect(unseen(reportOf(body))).toEqual(
    [7, 8, 12, 15, 17].map((it) => `report.md:${it}`)
  )
})

test('code and comments are no prose', () => {
  const body = `# A {marking="TLP:CLEAR"}
\`\`\`md
(TLP:RED) an example
\`\`\`
Write \`marking="TLP:RED"\` there.
<!-- (TLP:RED)
(TLP:RED) -->
`
  expect(unseen(reportOf(body))).toEqual([])
})

test('a mark of single cells is held against the file of its table', () => {
  const files = {
    'report.md': HEAD.replace('RED', 'CLEAR'),
    'data/datapackage.yaml': `resources:
  - name: a
    path: a.csv
    tearline:
      markings:
        - {field: x, where: {x: "1"}, marking: TLP:RED}
        - field: x
          marking: TLP:RED
`
  }
  const a = asProjectPath('reports/x/data/a.csv')
  const rows = {...files, 'data/a.csv': 'x,y\n7,2\n1,2\n'}
  expect(unseen(rows, [{line: 2, file: a}])).toEqual(['data/datapackage.yaml:6'])
  expect(unseen(rows, [{line: 3, file: a}])).toEqual([])
  expect(unseen(files)).toEqual(['data/datapackage.yaml:6', 'data/datapackage.yaml:8'])
  expect(unseen(files, [{line: 2, file: a}])).toEqual([])
})

test('an entry of a description or a glossary is marked, or the file it names', () => {
  const files = {
    'report.md': HEAD.replace('RED', 'CLEAR'),
    'glossary.yaml':
      'marking: TLP:CLEAR\nabbreviations:\n  - short: AB\n    marking: TLP:RED\n',
    'data/datapackage.yaml': `resources:
  - name: a
    path: a.csv
    tearline:
      marking: TLP:RED
  - name: b
    path: b.csv
    tearline: {marking-column: mark}
`,
    'data/a.csv': 'x\n1\n',
    'data/b.csv': 'x,mark\n1,\n2,TLP:RED\n'
  }
  expect(unseen(files)).toEqual([
    'glossary.yaml:4',
    'data/datapackage.yaml:5',
    'data/b.csv:3'
  ])
  const a = asProjectPath('reports/x/data/a.csv')
  const b = asProjectPath('reports/x/data/b.csv')
  const glossary = asProjectPath('reports/x/glossary.yaml')
  const seen = [
    {line: 2, file: a},
    {line: 3, file: b},
    {line: 3, file: glossary}
  ]
  expect(unseen(files, seen)).toEqual([])
})
