import {isFault, readPdf, type PdfFile} from '../pdf/read-pdf.js'
import {
  isArray,
  isDict,
  isRef,
  isStream,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'

/** A page with all that it inherits. */
export interface Sheet {
  readonly dict: PdfDict
  readonly resources: PdfDict
  /** Left, bottom, right, top: what of it is seen. */
  readonly box: readonly [number, number, number, number]
}

/** A PDF as a stranger opens it. */
export interface OpenFile {
  readonly file: PdfFile
  readonly catalog: PdfDict
  readonly sheets: readonly Sheet[]
}

const NO_ENTRIES: PdfDict = {kind: 'dict', entries: new Map()}

/** Groups of pages within groups; deeper is a ring. */
const DEEPEST_GROUP = 50

/** Opens a PDF; a text that says why, where it cannot be read. */
export function openFile(bytes: Uint8Array): OpenFile | string {
  const file = readPdf(bytes)
  if (isFault(file)) return file.why
  if (file.trailer.entries.has('Encrypt')) return 'it is encrypted'
  const catalog = file.entry(file.trailer, 'Root')
  if (!isDict(catalog)) return 'it has no catalog'
  const sheets: Sheet[] = []
  gatherSheets(file, catalog.entries.get('Pages'), NO_ENTRIES, sheets, 0)
  return {file, catalog, sheets}
}

function gatherSheets(
  file: PdfFile,
  value: PdfValue | undefined,
  inherited: PdfDict,
  sheets: Sheet[],
  depth: number
): void {
  const dict = file.resolve(value)
  if (!isDict(dict) || DEEPEST_GROUP < depth) return
  const all: PdfDict = {
    kind: 'dict',
    entries: new Map([...inherited.entries, ...dict.entries])
  }
  const kids = file.entry(dict, 'Kids')
  if (isArray(kids)) {
    const entries = ['Resources', 'MediaBox', 'CropBox'].flatMap((key) => {
      const known = all.entries.get(key)
      return known === undefined ? [] : [[key, known] as const]
    })
    const handed: PdfDict = {kind: 'dict', entries: new Map(entries)}
    for (const kid of kids) gatherSheets(file, kid, handed, sheets, depth + 1)
    return
  }
  const resources = file.entry(all, 'Resources')
  const media = boxOf(file, all, 'MediaBox') ?? [0, 0, 0, 0]
  sheets.push({
    dict,
    resources: isDict(resources) ? resources : NO_ENTRIES,
    box: boxOf(file, all, 'CropBox') ?? media
  })
}

function boxOf(file: PdfFile, dict: PdfDict, key: string): Sheet['box'] | undefined {
  const value = file.entry(dict, key)
  if (!isArray(value)) return undefined
  const [a = 0, b = 0, c = 0, d = 0] = value.map((it) => {
    const number = file.resolve(it)
    return typeof number === 'number' ? number : 0
  })
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
}

/** The content streams of a page, in order. */
export function contentsOf({file}: OpenFile, {dict}: Sheet): readonly PdfValue[] {
  const value = dict.entries.get('Contents')
  const found = file.resolve(value)
  if (isArray(found)) return found
  return value !== undefined && (isRef(value) || isStream(found)) ? [value] : []
}
