import {toTextString} from '../pdf/text-string.js'
import {dictOf, type PdfDict} from '../pdf/value.js'
import {joined, PROGRAM, type PdfFacts} from './facts.js'

/** Writes the document information (ISO 32000-1, section 14.3.3). */
export function writeInfo({title, date, authors, keywords}: PdfFacts): PdfDict {
  const author = joined(authors)
  const words = joined(keywords)
  const moment = toTextString(pdfDate(date))
  return dictOf({
    Title: toTextString(title),
    ...(author === undefined ? {} : {Author: toTextString(author)}),
    ...(words === undefined ? {} : {Keywords: toTextString(words)}),
    Creator: toTextString(PROGRAM),
    Producer: toTextString(PROGRAM),
    CreationDate: moment,
    ModDate: moment
  })
}

/** `D:YYYYMMDDhhmmss+00'00'` (section 7.9.4). */
function pdfDate(date: string): string {
  return `D:${date.replaceAll('-', '')}000000+00'00'`
}
