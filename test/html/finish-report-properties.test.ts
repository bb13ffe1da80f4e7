import type {ElementContent} from 'hast'
import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {finishReport} from '../../src/html/finish-report.js'
import type {FinishedReport} from '../../src/model/finished.js'
import {asProjectPath} from '../../src/model/path.js'
import {contentsOf, walkContent} from '../../src/model/place.js'
import {boundTexts} from './bound-report.js'

/** Lines that together hold every construct, whole and torn. */
const LINES = [
  '# Chapter {#sec-a}',
  '# Chapter {.appendix}',
  '## Section',
  '#### Deep {.unnumbered}',
  'Words with EU, @sec-a, @fig-a and [@tbl-a; @fig-b].[^a]',
  '[^a]: A note with another.[^b]',
  '[^b]: A note that calls the first.[^a]',
  ':value[t.v]{year=2020} and :term[EUs]{of=EU} and :lang[x]{is=bg}',
  '[link](https://example.org/) [script](javascript:x) [place](#sec-a) [r]',
  '[r]: https://example.org/',
  ':::figure[Caption]{#fig-a}',
  '![Words](a.png)',
  ':::table[Caption]{#tbl-a}',
  '| a | b |',
  '| - | -: |',
  '| 1 | @fig-a[^a] |',
  ':::',
  '::::box[Title[^b]]{#box-a type=method}',
  '::::',
  ':::lead',
  ':::todo',
  ':::case[X]{dates=2015..2016 arrests=many}',
  '::chart[Fell]{#fig-b type=line data=t x=year y=v}',
  '::table[Caption]{#tbl-b data=t columns="year, v"}',
  '::list{of=figures}',
  '::list{of=abbreviations}',
  '- [ ] task',
  '> quoted',
  '<!-- comment -->',
  '```js',
  '```',
  ''
]

const texts = fc.array(
  fc.oneof({weight: 9, arbitrary: fc.constantFrom(...LINES)}, fc.string()),
  {
    maxLength: 30
  }
)

const tables = [
  {
    name: 't',
    columns: 'year:year,v:integer',
    rows: '2020,1\n2021,2',
    primaryKey: ['year']
  }
]
const point = {line: 1, column: 1}
const span = {file: asProjectPath('glossary.yaml'), start: point, end: point}
const glossary = [{short: 'EU', long: 'European Union', span}]

function finish(lines: readonly string[]): FinishedReport {
  const report = boundTexts([{name: 'in.md', text: lines.join('\n')}], {tables, glossary})
  return finishReport(report, {csvOf: () => new Uint8Array(0)}).value
}

function nodesOf({chapters}: FinishedReport): ElementContent[] {
  const nodes: ElementContent[] = []
  for (const content of contentsOf(chapters)) walkContent(content, (it) => nodes.push(it))
  return nodes
}

/** Ids of elements, and of what brands write an element with one for. */
function idsOf(report: FinishedReport): string[] {
  const printed = nodesOf(report).flatMap((node) => {
    if (node.type === 'element') return node.properties['id'] ?? []
    if (node.type !== 'part') return []
    if (node.name === 'notes') return node.filling.notes.map(({id}) => id)
    return 'id' in node.filling ? [node.filling.id] : []
  })
  return [...report.chapters.map(({id}) => id), ...printed.map(String)]
}

test('no text makes it throw, and all ids are given once', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const ids = idsOf(finish(lines)).map((id) => id.toLowerCase())
      expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
    }),
    {numRuns: 60}
  )
})

test('each link inside of a page leads somewhere', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      const report = finish(lines)
      const ids = new Set(idsOf(report))
      for (const node of nodesOf(report)) {
        const href = node.type === 'element' ? node.properties['href'] : undefined
        if (typeof href !== 'string' || !href.startsWith('#')) continue
        expect(ids).toContain(href.slice(1))
      }
    }),
    {numRuns: 60}
  )
})

test('the same text gives the same tree', () => {
  fc.assert(
    fc.property(texts, (lines) => {
      expect(finish(lines)).toEqual(finish(lines))
    }),
    {numRuns: 15}
  )
})
