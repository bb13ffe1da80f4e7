import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, test} from 'vitest'
import {finishPdf} from '../../src/finish/finish-pdf.js'
import {readOutline} from '../../src/finish/read-outline.js'
import {readPages} from '../../src/finish/read-pages.js'
import {FACTS, readPrint} from './three-sheets.js'

/** Two prints of three sheets as one document of six. */
const JOINED = await finishPdf([readPrint('final'), readPrint('final')], FACTS)

/** What a reader of other make sees in it. */
async function seen<T>(
  look: (pdf: Awaited<ReturnType<typeof getDocument>['promise']>) => Promise<T>
): Promise<T> {
  const task = getDocument({data: Uint8Array.from(JOINED), verbosity: 0})
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}

test('pages follow each other, and are numbered by part', async () => {
  expect(readPages([JOINED]).pageCount).toBe(6)
  const labels = await seen((pdf) => pdf.getPageLabels())
  expect(labels).toEqual(['Cover', 'i', 'ii', '1', '2', '3'])
})

test('each page keeps its text and its tags', async () => {
  for (const number of [3, 6]) {
    const page = await seen(async (pdf) => {
      const found = await pdf.getPage(number)
      const {items} = await found.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join('')
      return {text, tags: JSON.stringify(await found.getStructTree())}
    })
    expect(page.text).toContain('The last words.')
    expect(page.tags).toMatch(/"H1"/)
  }
})

test('bookmarks are one chain, each on a page of its part', () => {
  const bookmarks = readOutline(JOINED)
  const half = bookmarks.length / 2
  expect(bookmarks.slice(half).map(({pageIndex}) => pageIndex)).toEqual(
    bookmarks.slice(0, half).map(({pageIndex}) => (pageIndex ?? 0) + 3)
  )
})

test('an id of two parts leads to the first', () => {
  expect(readPages([JOINED]).pages).toEqual(readPages([readPrint('final')]).pages)
})
