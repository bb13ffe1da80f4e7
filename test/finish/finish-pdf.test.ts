import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, test} from 'vitest'
import {finishPdf, type FinishOptions} from '../../src/finish/finish-pdf.js'
import {readOutline} from '../../src/finish/read-outline.js'
import {readPages} from '../../src/finish/read-pages.js'
import {FACTS, readPrint} from './three-sheets.js'

type Independent = Awaited<ReturnType<typeof getDocument>['promise']>

/** What a reader of other make sees in the finished file. */
async function seen<T>(
  options: FinishOptions,
  look: (pdf: Independent) => Promise<T>
): Promise<T> {
  const data = Uint8Array.from(finishPdf([readPrint('final')], options))
  const task = getDocument({data, verbosity: 0})
  try {
    return await look(await task.promise)
  } finally {
    await task.destroy()
  }
}

test('the facts are the report’s, and none is the machine’s', async () => {
  const {info, metadata} = await seen(FACTS, (pdf) => pdf.getMetadata())
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Language: 'en',
    Title: 'Flows in the region',
    Author: 'Analysis Unit, Žarko Đ.',
    Keywords: 'heroin, routes',
    Creator: 'Tearline',
    Producer: 'Tearline',
    CreationDate: "D:20250603000000+00'00'",
    ModDate: "D:20250603000000+00'00'"
  })
  expect(metadata.get('dc:title')).toBe('Flows in the region')
  expect(metadata.get('dc:creator')).toEqual(['Analysis Unit, Žarko Đ.'])
  expect(metadata.get('pdf:keywords')).toBe('heroin, routes')
  expect(metadata.get('xmp:createdate')).toBe('2025-06-03T00:00:00Z')
})

test('facts that the report does not tell are left out', async () => {
  const {info} = await seen({...FACTS, authors: [], keywords: []}, (pdf) =>
    pdf.getMetadata()
  )
  expect(info).not.toHaveProperty('Author')
  expect(info).not.toHaveProperty('Keywords')
})

test('a title may hold whatever markup is made of', async () => {
  const title = 'A <b> & “c” ]]> (d'
  const {info, metadata} = await seen({...FACTS, title}, (pdf) => pdf.getMetadata())
  expect(info).toMatchObject({Title: title})
  expect(metadata.get('dc:title')).toBe(title)
})

test('the browser and its version are nowhere in the file', () => {
  const text = Buffer.from(finishPdf([readPrint('final')], FACTS)).toString('latin1')
  expect(text).not.toMatch(/skia|chrom/i)
})

test('the cover is not counted among the labels of pages', async () => {
  expect(await seen(FACTS, (pdf) => pdf.getPageLabels())).toEqual(['Cover', '1', '2'])
  const local = {...FACTS, coverLabel: 'Корица'}
  expect(await seen(local, (pdf) => pdf.getPageLabels())).toEqual(['Корица', '1', '2'])
  const without = {...FACTS, coverPages: 0}
  expect(await seen(without, (pdf) => pdf.getPageLabels())).toEqual(['1', '2', '3'])
})

test('viewers show the title, and know that the file is tagged', async () => {
  const preferences = await seen(FACTS, (pdf) => pdf.getViewerPreferences())
  expect(preferences).toMatchObject({DisplayDocTitle: true})
  expect(await seen(FACTS, (pdf) => pdf.getMarkInfo())).toMatchObject({Marked: true})
})

test('an independent reader finds the tags and the text', async () => {
  const tags = await seen(FACTS, async (pdf) => (await pdf.getPage(2)).getStructTree())
  expect(JSON.stringify(tags)).toMatch(/"H1".*"Table".*"TH"/)
  const items = await seen(FACTS, async (pdf) => (await pdf.getPage(3)).getTextContent())
  const text = items.items.map((item) => ('str' in item ? item.str : '')).join('')
  expect(text).toContain('The last words.')
})

test('bookmarks are spelled like the headings, spaces included', () => {
  const texts = (bytes: Uint8Array): string[] => readOutline(bytes).map(({text}) => text)
  expect(texts(readPrint('final'))).toContain('1Detections by route')
  expect(texts(finishPdf([readPrint('final')], FACTS))).toEqual([
    'Flows in the region',
    '1 Detections by route',
    '1.1 A table',
    '2 Outlook'
  ])
})

test('the bookmark of the cover is spelled like the title, where there is one', () => {
  const textsWith = (title: string): string[] =>
    readOutline(finishPdf([readPrint('final')], {...FACTS, title})).map(({text}) => text)
  expect(textsWith('Flows in the re gion').slice(0, 2)).toEqual([
    'Flows in the re gion',
    '1 Detections by route'
  ])
  expect(textsWith('No cover').slice(0, 2)).toEqual([
    'Flows in the region',
    '1 Detections by route'
  ])
})

test('pages and destinations are those of the print', () => {
  const finished = finishPdf([readPrint('final')], FACTS)
  expect(readPages([finished])).toEqual(readPages([readPrint('final')]))
})

test('a draft can be finished too', () => {
  expect(readPages([finishPdf([readPrint('draft')], FACTS)]).pageCount).toBe(3)
})

test('finishing twice gives the same bytes', () => {
  const once = finishPdf([readPrint('final')], FACTS)
  expect(Buffer.from(finishPdf([readPrint('final')], FACTS)).equals(once)).toBe(true)
  expect(Buffer.from(finishPdf([once], FACTS)).equals(once)).toBe(true)
})

test('what is no PDF is a bug', () => {
  expect(() => finishPdf([new Uint8Array()], FACTS)).toThrow(/^Internal error/)
  expect(() => finishPdf([], FACTS)).toThrow(/^Internal error/)
})
