import {expect, test} from 'vitest'
import {writeXmp} from '../../src/finish/write-xmp.js'
import {tokensOf} from '../../src/gate/words.js'
import {TARGET} from '../target.js'
import {nameOf as pdfName, streamValue, writePlanted} from './finished-pdf.js'
import {fileOf, judge, told, withheldOf} from './withheld.js'

test('no word of the metadata that Tearline writes is one of a report', async () => {
  const facts = {title: '', target: TARGET, date: '2025-06-03', authors: [], keywords: []}
  const xmp = new TextDecoder().decode(writeXmp(facts))
  const metadata = streamValue(xmp, {Type: pdfName('Metadata'), Subtype: pdfName('XML')})
  const file = fileOf('x/x.pdf', await writePlanted({catalog: {Metadata: metadata}}))
  // Each word alone, since words in that order are no chance.
  const withheld = withheldOf([...new Set(tokensOf(xmp).words)].filter(isWord))
  expect(told(judge([file], withheld))).toEqual([])
})

function isWord(word: string): boolean {
  return /^\p{L}{4,}$/u.test(word)
}
