import {afterAll, expect, test} from 'vitest'
import {BrowserPrinter} from '../../src/browser/browser-printer.js'
import {finishPdf} from '../../src/finish/finish-pdf.js'
import {openPdf} from '../../src/finish/open-pdf.js'
import {readTags} from '../../src/finish/read-tags.js'
import type {TagElement} from '../../src/finish/tag-tree.js'
import {readTextString} from '../../src/pdf/text-string.js'
import {isString} from '../../src/pdf/value.js'
import {FACTS} from '../finish/three-sheets.js'
import {pageOf} from './printed-page.js'

const printer = new BrowserPrinter({settings: {sandbox: 'auto', timeoutMs: 60_000}})
afterAll(() => printer[Symbol.asyncDispose]())

/** What a finished PDF says of the body of a page: its elements, without their text. */
async function tagsOf(body: string): Promise<string> {
  const html = pageOf({body})
  await using press = await printer.open([{html}])
  const finished = await finishPdf(await press.print(new Map(), 'final'), FACTS)
  const pdf = openPdf(finished)
  const tree = pdf && readTags(pdf)
  return (
    tree?.kids.map((kid) => (kid.kind === 'element' ? wordsOf(kid) : '')).join(' ') ?? ''
  )
}

function wordsOf({type, kids, entries}: TagElement): string {
  const told = ['E', 'Lang', 'Alt'].flatMap((key) => {
    const value = entries.get(key)
    return isString(value) ? [`${key}=${readTextString(value)}`] : []
  })
  const inside = kids.flatMap((kid) => (kid.kind === 'element' ? [wordsOf(kid)] : []))
  const all = [...told, ...inside].join(' ')
  return all === '' ? type : `${type}(${all})`
}

test.for([
  ['a section', '<section><h1>A</h1><p>b</p></section>', 'Sect(H1 P)'],
  [
    'a note and its call',
    '<p>a<sup><a href="#n1" role="doc-noteref">1</a></sup></p><ol><li id="n1"><p>b</p></li></ol>',
    'P(Reference(Link)) L(LI(LBody(Note(Lbl P))))'
  ],
  [
    'contents',
    '<div role="doc-toc"><ol><li><a href="#h">A</a></li></ol></div><h1 id="h">A</h1>',
    'TOC(TOCI(Reference(Link))) H1'
  ],
  [
    'terms and what they are',
    '<dl><div><dt>a</dt><dd>b</dd></div></dl>',
    'L(LI(LBody(P P)))'
  ],
  [
    'an abbreviation',
    '<p>The <abbr title="Balkan route">BR</abbr></p>',
    'P(Span(E=Balkan route))'
  ],
  [
    'a heading as it is, since what it carries would stand in its bookmark',
    '<h1>The <abbr title="Balkan route">BR</abbr></h1>',
    'H1'
  ],
  [
    'a word in another language',
    '<p>a <span lang="bg">дума</span></p>',
    'P(Span(Lang=bg))'
  ],
  [
    'a drawing',
    '<svg role="img" aria-label="A bar"><rect width="9" height="9"/></svg>',
    'Figure(Alt=A bar)'
  ]
])('the PDF tells %s', async ([, body = '', expected]) => {
  expect(await tagsOf(body)).toBe(expected)
})
