import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkPdf, type ExpectedPdf} from '../../src/finish/check-pdf.js'
import {finishPdf} from '../../src/finish/finish-pdf.js'
import {openPdf} from '../../src/finish/open-pdf.js'
import {outlineOf} from '../../src/finish/read-outline.js'
import {readTaggedText} from '../../src/finish/read-tagged-text.js'
import {readTexts} from '../../src/finish/read-text.js'
import {dictOf, nameOf, NULL, refOf, type PdfValue} from '../../src/pdf/value.js'
import {writePdf} from '../../src/pdf/write-pdf.js'
import {listing} from '../fixtures.js'
import {FACE_NAMES, FACTS, HEADINGS, readPrint} from './three-sheets.js'

async function found(changes: Partial<ExpectedPdf>): Promise<string> {
  const pdf = await finishPdf([readPrint('final')], FACTS)
  const expected = {faceNames: FACE_NAMES, headings: HEADINGS, title: FACTS.title}
  return listing(checkPdf(pdf, {...expected, ...changes}))
}

test('a sound PDF has nothing to be said of', async () => {
  expect(
    await found({shownText: 'Flows in the region Contents: One 1, Two 1, odd.'})
  ).toBe('')
})

test('a font that is not the brand’s is told, with what it draws', async () => {
  expect(await found({faceNames: ['SourceSerif4-Regular', 'SourceSerif4-Regular']})).toBe(
    'error finish/foreign-font: `SourceSans3ExtraLight-Regular` is no face of the brand, ' +
      'and draws `1 of 2Flows in the regionContents: One 1` on sheet 1\n' +
      '  hint: Write what it draws in other characters, or give the brand a face that has them.\n' +
      '  hint: The faces of the brand are `SourceSerif4-Regular`.\n'
  )
})

test('a Type 3 font is told', async () => {
  const font = dictOf({Type: nameOf('Font'), Subtype: nameOf('Type3')})
  const objects = new Map<number, PdfValue>([
    [1, dictOf({Pages: refOf(3)})],
    [2, dictOf({})],
    [3, dictOf({Kids: [refOf(4)]})],
    [
      4,
      dictOf({
        Type: nameOf('Page'),
        Contents: refOf(5),
        Resources: dictOf({Font: dictOf({F1: font})})
      })
    ],
    [5, {kind: 'stream', dict: dictOf({}), bytes: Buffer.from('/F1 9 Tf (a) Tj')}]
  ])
  const get = (number: number): PdfValue => objects.get(number) ?? NULL
  const pdf = await writePdf({catalog: refOf(1), info: refOf(2), get})
  expect(listing(checkPdf(pdf, {faceNames: [], headings: [], title: 'A'}))).toBe(
    'error finish/type3-font: the font `Type 3` became a Type 3 font: `` on sheet 1\n' +
      '  hint: Give the brand a static TrueType cut of this face.\n'
  )
})

test('words that the PDF does not have are told, with those before them', async () => {
  expect(
    await found({
      shownText: 'Flows in the quite lost region Contents: One 1, Two 1, odd.'
    })
  ).toBe(
    'error finish/lost-text: the PDF does not have the words `quite lost`, which follow `Flows in the`\n' +
      '  hint: Break the long word or line, or make the table narrower.\n'
  )
})

test('a heading without a bookmark is told', async () => {
  expect(await found({headings: [...HEADINGS, {text: '3 Annex', level: 1}]})).toContain(
    'error finish/wrong-outline: the heading `3 Annex` has no bookmark\n'
  )
})

test('the text of the PDF is that of the source, in its order', () => {
  const pdf = openPdf(readPrint('final'))
  if (!pdf) throw new Error('no PDF')
  const tagged = readTaggedText(pdf, readTexts(pdf).textsByMark).join('')
  expect(tagged).toMatch(
    /^Flows in the region.*hy.?phen and 11\s320\skg.*Drawn words.*last words\.$/
  )
})

test('no damage to a PDF makes reading it throw', () => {
  const whole = readPrint('final')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {maxLength: 40}),
      (changes) => {
        const damaged = Uint8Array.from(whole)
        for (const [at, byte] of changes) damaged[at] = byte
        const pdf = openPdf(damaged)
        if (!pdf) return
        readTaggedText(pdf, readTexts(pdf).textsByMark)
        outlineOf(pdf)
      }
    ),
    {numRuns: 60, seed: 1}
  )
})
