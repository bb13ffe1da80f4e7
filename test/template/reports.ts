import type {Element} from 'hast'
import {findMark} from '../../src/marking/marks.js'
import type {FinishedChapter, FinishedReport} from '../../src/model/finished.js'
import type {Content, PartNode} from '../../src/model/parts.js'
import {asProjectPath} from '../../src/model/path.js'
import {TARGET} from '../target.js'

const file = asProjectPath('reports/routes/report.md')
const point = {line: 2, column: 8}

/** A text as content. */
export function words(value: string): Content {
  return [{type: 'text', value}]
}

/** An element around some content. */
export function element(tagName: string, ...children: Content): Element {
  return {type: 'element', tagName, properties: {}, children: [...children]}
}

/** A small finished report: one chapter with an opener, and what a test puts into it. */
export function reportOf(
  body: Content = [],
  changes: Partial<FinishedReport> = {}
): FinishedReport {
  const mark = findMark('TLP:AMBER')
  if (!mark) throw new Error('there is no such mark')
  return {
    frontMatter: {
      title: 'Routes & roads',
      titleSpan: {file, start: point, end: {line: 2, column: 22}},
      subtitle: 'Detections <2024>',
      date: '2025-06-03',
      version: '1.2',
      status: 'final',
      language: 'en',
      numbers: 'eu',
      marking: mark,
      markingSpan: {file, start: point, end: point},
      slug: 'routes',
      authors: ['A. Analyst', 'B. Editor'],
      keywords: ['roads'],
      disclaimer: 'EXAMPLE “x” – NOT CLASSIFIED',
      brand: 'plain'
    },
    mark,
    target: TARGET,
    chapters: [chapterOf(body)],
    headings: [
      {
        id: 'sec-routes',
        level: 1,
        number: '1',
        title: words('The routes'),
        text: '1 The routes',
        kind: 'chapter'
      }
    ],
    figures: [],
    tables: [],
    files: [],
    sources: ['Frontex, monthly file'],
    asOf: '3\u00a0June 2025',
    ...changes
  }
}

/** A chapter of one section. */
export function chapterOf(body: Content): FinishedChapter {
  return {
    id: 'sec-routes',
    number: '1',
    title: words('The routes'),
    running: 'The routes',
    kind: 'chapter',
    pageName: 'chapter-1',
    hasOpener: true,
    isSummary: false,
    sections: [
      {
        id: 'sec-peak',
        number: '1.1',
        title: words('The peak'),
        slot: 'sec-peak',
        isTop: false,
        kind: 'section'
      }
    ],
    body
  }
}

/** A chart with a drawing for each measure. */
export function figureOf(id: string): PartNode {
  const drawing = (value: string): Content => [element('p', ...words(value))]
  return {
    type: 'part',
    name: 'figure',
    filling: {
      id,
      label: 'Figure\u00a01',
      caption: words('It fell'),
      unit: 'kg',
      source: words('Source: a file'),
      print: drawing('for paper'),
      wide: drawing('for a window'),
      narrow: drawing('for a phone'),
      data: {label: 'Figure 1: the data', table: drawing('the figures')},
      csv: {href: 'data/x.csv', label: 'x.csv', size: '12 B'},
      isChart: true
    }
  }
}

/** A case without facts. */
export function caseOf(id: string): PartNode {
  const label = 'Case\u00a01'
  const filling = {id, label, kind: '', title: words(id), body: [], facts: []}
  return {type: 'part', name: 'case', filling}
}
