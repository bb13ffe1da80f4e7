import {readPdf} from '../../src/pdf/read-pdf.js'
import {toTextString} from '../../src/pdf/text-string.js'
import {
  dictOf,
  isArray,
  isDict,
  isRef,
  isStream,
  nameOf,
  refOf,
  withEntries,
  type PdfDict,
  type PdfValue
} from '../../src/pdf/value.js'
import {writePdf} from '../../src/pdf/write-pdf.js'
import {decodeStream} from '../../src/pdf/decode-stream.js'
import {writeSkiaPdf} from '../skia-pdf.js'

const MARK = 'TLP:CLEAR'

/** What is changed in a sound PDF before it is written. */
export interface Planting {
  readonly catalog?: Readonly<Record<string, PdfValue>>
  readonly info?: Readonly<Record<string, PdfValue>>
  readonly page?: Readonly<Record<string, PdfValue>>
  /** Put before and behind what the first page draws, in the operators of a page. */
  readonly before?: string
  readonly behind?: string
  /** Words on the page. */
  readonly texts?: readonly string[]
}

/** A PDF of one page that is fit for release, but for what is planted in it. */
export async function writePlanted({
  catalog = {},
  info = {},
  page = {},
  before = '',
  behind = '',
  texts = ['The flows rose.']
}: Planting = {}): Promise<Uint8Array> {
  const print = writeSkiaPdf({
    title: 'Flows',
    pages: [texts],
    margins: [MARK, MARK],
    destinations: new Map([['sec-findings', 0]]),
    bookmarks: [{text: 'Findings', level: 1, pageIndex: 0}],
    faceName: 'SourceSans3-Regular',
    printNumber: 1
  })
  const file = readPdf(print)
  if ('kind' in file) throw new Error(file.why)
  const root = file.trailer.entries.get('Root')
  const about = file.trailer.entries.get('Info')
  if (!isRef(root) || !isRef(about)) throw new Error('There is no catalog')
  const changed = new Map<number, PdfValue>()
  const dictAt = (number: number): PdfDict => {
    const value = file.resolve(refOf(number))
    if (!isDict(value)) throw new Error('There is no dictionary')
    return value
  }
  let last = file.numbers.at(-1) ?? 0
  /** Streams must be objects of their own, wherever they are written. */
  const placed = (value: PdfValue): PdfValue => {
    if (isArray(value)) return value.map(placed)
    if (isDict(value)) return placedDict(value)
    if (!isStream(value)) return value
    changed.set(++last, {...value, dict: placedDict(value.dict)})
    return refOf(last)
  }
  const placedDict = ({entries}: PdfDict): PdfDict => {
    const written = [...entries].map(([key, value]) => [key, placed(value)] as const)
    return {kind: 'dict', entries: new Map(written)}
  }
  const planted = (dict: PdfDict, more: Readonly<Record<string, PdfValue>>): PdfDict =>
    withEntries(
      dict,
      Object.fromEntries(Object.entries(more).map(([k, v]) => [k, placed(v)]))
    )
  changed.set(root.number, planted(dictAt(root.number), catalog))
  changed.set(about.number, planted(dictAt(about.number), info))
  const pages = file.entry(dictAt(root.number), 'Pages')
  const kids = isDict(pages) ? file.entry(pages, 'Kids') : undefined
  const first = isArray(kids) ? kids[0] : undefined
  if (!isRef(first)) throw new Error('There is no page')
  const sheet = dictAt(first.number)
  const contents = sheet.entries.get('Contents')
  const stream = file.resolve(contents)
  if (!isRef(contents) || !isStream(stream)) throw new Error('There is no content')
  const drawn = Buffer.from(decodeStream(stream) ?? []).toString('latin1')
  changed.set(contents.number, {
    kind: 'stream',
    dict: dictOf({}),
    bytes: Buffer.from(`${before}\n${drawn}\n${behind}`, 'latin1')
  })
  changed.set(first.number, planted(sheet, page))
  return writePdf({
    catalog: root,
    info: about,
    get: (number) => changed.get(number) ?? file.resolve(refOf(number))
  })
}

export function textValue(text: string): PdfValue {
  return toTextString(text)
}

export function streamValue(
  text: string,
  entries: Record<string, PdfValue> = {}
): PdfValue {
  return {kind: 'stream', dict: dictOf(entries), bytes: Buffer.from(text)}
}

export {dictOf, nameOf}
