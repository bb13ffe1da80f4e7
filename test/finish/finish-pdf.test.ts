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
  const data = Uint8Array.from(await finishPdf([readPrint('final')], options))
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

test('the browser and its version are nowhere in the file', async () => {
  const text = Buffer.from(await finishPdf([readPrint('final')], FACTS)).toString(
    'latin1'
  )
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

test('bookmarks are spelled like the headings, spaces included', async () => {
  const texts = (bytes: Uint8Array): string[] => readOutline(bytes).map(({text}) => text)
  expect(texts(readPrint('final'))).toContain('1Detections by route')
  expect(texts(await finishPdf([readPrint('final')], FACTS))).toEqual([
    'Flows in the region',
    '1 Detections by route',
    '1.1 A table',
    '2 Outlook'
  ])
})

test('the bookmark of the cover is spelled like the title, where there is one', async () => {
  const textsWith = async (title: string): Promise<string[]> => {
    const finished = await finishPdf([readPrint('final')], {...FACTS, title})
    return readOutline(finished).map(({text}) => text)
  }
  expect((await textsWith('Flows in the re gion')).slice(0, 2)).toEqual([
    'Flows in the re gion',
    '1 Detections by route'
  ])
  expect((await textsWith('No cover')).slice(0, 2)).toEqual([
    'Flows in the region',
    '1 Detections by route'
  ])
})

test('pages and destinations are those of the print', async () => {
  const finished = await finishPdf([readPrint('final')], FACTS)
  expect(readPages([finished])).toEqual(readPages([readPrint('final')]))
})

test('a draft can be finished too', async () => {
  expect(readPages([await finishPdf([readPrint('draft')], FACTS)]).pageCount).toBe(3)
})

test('finishing twice gives the same bytes', async () => {
  const once = await finishPdf([readPrint('final')], FACTS)
  expect(Buffer.from(await finishPdf([readPrint('final')], FACTS)).equals(once)).toBe(
    true
  )
  expect(Buffer.from(await finishPdf([once], FACTS)).equals(once)).toBe(true)
})

test('what is no PDF is a bug', async () => {
  await expect(finishPdf([new Uint8Array()], FACTS)).rejects.toThrow(/^Internal error/)
  await expect(finishPdf([], FACTS)).rejects.toThrow(/^Internal error/)
})
