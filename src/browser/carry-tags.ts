import type {PageDocument, PageElement} from './page-dom.js'

declare const document: PageDocument

/**
 * Says of elements what they are in ways that survive the print: Chromium tells the
 * PDF of headings, lists and tables, and of sections, notes, contents, pairs of terms,
 * abbreviations and languages nothing (print.md, section 4.1).
 *
 * Runs in the page, on the print's copy only: to a reader of the page these roles
 * would be wrong.
 *
 * @param sign
 *   Stands before what is carried: see `TagCarrier`.
 */
export function carryTags(sign: string): void {
  const carry = (element: PageElement, type: string, more: object = {}): void => {
    // What a heading carries would stand in its bookmark.
    if (element.closest('h1, h2, h3, h4, h5, h6')) return
    // A name by other elements would win over the label.
    element.removeAttribute('aria-labelledby')
    element.setAttribute('role', 'figure')
    element.setAttribute('aria-label', sign + JSON.stringify({type, ...more}))
  }
  const carryAll = (selector: string, type: string): void => {
    for (const element of document.querySelectorAll(selector)) carry(element, type)
  }

  for (const call of document.querySelectorAll('[role=doc-noteref]')) {
    const id = (call.getAttribute('href') ?? '').replace(/^#/, '')
    const note = document.getElementById(id)
    if (note) carry(note, 'Note', {id})
    if (call.parentElement?.tagName === 'SUP') carry(call.parentElement, 'Reference')
  }
  carryAll('[role=doc-toc] li', 'TOCI')
  carryAll('[role=doc-toc] ol', 'TOC')
  for (const toc of document.querySelectorAll('[role=doc-toc]'))
    toc.removeAttribute('role')
  carryAll('dl', 'L')
  carryAll('dl > div', 'LI')
  carryAll('section', 'Sect')
  carryAll('q', 'Quote')
  for (const element of document.querySelectorAll('abbr[title]')) {
    carry(element, 'Span', {expansion: element.getAttribute('title')})
  }
  // What is a block of its own carries its language by itself.
  for (const element of document.querySelectorAll('span[lang], i[lang], cite[lang]')) {
    carry(element, 'Span', {language: element.getAttribute('lang')})
  }
}
