import type {Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import {decodeStream} from '../pdf/decode-stream.js'
import {latin} from '../pdf/bytes.js'
import {readTextString} from '../pdf/text-string.js'
import {isArray, isName, type PdfDict, type PdfStream} from '../pdf/value.js'
import {PieceCollector, type Channel, type FileTexts} from './channel-text.js'
import {checkBytes} from './check-bytes.js'
import {decodePercents, findBase64} from './decode-text.js'
import {findUnseen, type WhyUnseen} from './find-unseen.js'
import {FontReader} from './read-glyphs.js'
import {openFile, type OpenFile, type Sheet} from './open-file.js'
import {readHtml} from './read-html.js'
import {checkJpeg} from './read-raster.js'
import {readLooseForm, readSheet, type SheetTexts} from './read-sheet.js'
import {hidden, refuse, unreadable} from './refuse.js'
import {walkFile, type StreamRole, type Visitor} from './walk-file.js'

/** What a PDF says, and what each of its pages says outside of its structure. */
export interface PdfTexts extends FileTexts {
  readonly sheets: readonly SheetTexts[]
}

/**
 * Reads all that a PDF says: the text of its pages, bookmarks, facts about itself,
 * names, alternative texts, annotations, what is attached or struck out.
 */
export function readPdfTexts(path: ProjectPath, bytes: Uint8Array): PdfTexts {
  const pdf = openFile(bytes)
  if (typeof pdf === 'string')
    return {texts: [], faults: [unreadable(path, 'cannot be read as a PDF')], sheets: []}
  const pieces = new PieceCollector(path)
  const fonts = new FontReader(pdf.file)
  const sheets = pdf.sheets.map((sheet) => readSheet(pdf, sheet, fonts))
  const faults = sheets.flatMap((texts, index) => {
    const where = `sheet ${index + 1}`
    pieces.add('text', texts.text, where)
    for (const it of texts.instead) pieces.add('alternative text', it, where)
    for (const it of findBase64(texts.text)) pieces.add('text', it, where)
    return checkSheet(path, texts, pdf.sheets[index], where)
  })
  const objects = readObjects(path, pdf, pieces, fonts)
  if (pdf.file.faults.length !== 0)
    objects.push(unreadable(path, 'has an object that is damaged'))
  return {
    texts: pieces.texts,
    faults: [...faults, ...objects, ...checkBytes(path, bytes, pdf.file)],
    sheets
  }
}

const WHY: Readonly<Record<WhyUnseen, string>> = {
  covered: 'has text under what is painted over it',
  outside: 'has text outside of the page',
  unpainted: 'has text that is not painted',
  colour: 'has text in the colour of its ground',
  small: 'has text too small to be seen'
}

function checkSheet(
  path: ProjectPath,
  texts: SheetTexts,
  sheet: Sheet | undefined,
  where: string
): readonly Diagnostic[] {
  const [left = 0, bottom = 0, right = 0, top = 0] = sheet?.box ?? []
  const unseen = findUnseen(texts.drawn, {left, bottom, right, top})
  const whys = [...new Set(unseen.map(({why}) => why))]
  return [
    ...whys.map((why) =>
      refuse('gate/unseen-text', path, `${WHY[why]}, ${where}`, {
        hints: ['Take the text out: what is covered or invisible can be copied.']
      })
    ),
    ...(texts.isBroken
      ? [unreadable(path, `has a page that cannot be read, ${where}`)]
      : []),
    ...(texts.hasUnknownSigns
      ? [unreadable(path, `has signs whose meaning no font tells, ${where}`)]
      : [])
  ]
}

/** Entries whose strings are something else than a text for tools. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  Alt: 'alternative text',
  ActualText: 'alternative text',
  E: 'alternative text',
  Contents: 'annotation',
  TU: 'annotation',
  T: 'annotation',
  V: 'annotation',
  URI: 'address',
  JS: 'script',
  Author: 'metadata',
  Subject: 'metadata',
  Keywords: 'metadata',
  Creator: 'metadata',
  Producer: 'metadata'
}

/** Strings that are bytes and no text: colours, checksums, what a font is ordered by. */
const NO_TEXT = new Set(['ColorSpace', 'CheckSum', 'Registry', 'Ordering'])

/** Names of fonts are no text. */
const FONT_NAMES = new Set([
  'BaseFont',
  'FontName',
  'FontFamily',
  'Differences',
  'CharProcs'
])

function readObjects(
  path: ProjectPath,
  pdf: OpenFile,
  pieces: PieceCollector,
  fonts: FontReader
): Diagnostic[] {
  const faults: Diagnostic[] = []
  const names = new Set<string>()
  const visitor: Visitor = {
    string(value, key, owner) {
      if (NO_TEXT.has(key) || (key === 'ID' && owner === pdf.file.trailer)) return
      const text = decodePercents(readTextString(value))
      const isBookmark = key === 'Title' && owner?.entries.has('Parent') === true
      const channel = isBookmark ? 'bookmark' : (CHANNELS[key] ?? 'object')
      pieces.add(
        channel === 'object' && key === 'Title' ? 'metadata' : channel,
        text,
        key
      )
      for (const it of findBase64(text)) pieces.add(channel, it, key)
    },
    name(name, key) {
      if (names.has(name) || FONT_NAMES.has(key)) return
      // A file has some hundred names, a hundred thousand times.
      names.add(name)
      pieces.add('name', decodePercents(name), 'a name')
    },
    dict(dict, key) {
      faults.push(...checkDict(path, pdf, dict, key))
    },
    stream(stream, role) {
      faults.push(...readStream(path, pdf, stream, role, pieces, fonts))
    }
  }
  const lost = walkFile(pdf.file, visitor)
  if (lost.length !== 0) faults.push(hidden(path, 'has objects that nothing refers to'))
  const told = new Set<string>()
  return faults.filter(({message}) => {
    const key = JSON.stringify(message)
    const isNew = !told.has(key)
    told.add(key)
    return isNew
  })
}

/** Entries that hide something wherever they stand, and what they hide. */
const HIDING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EmbeddedFiles: 'has an attachment',
    EF: 'has an attachment',
    AF: 'has an attachment',
    AcroForm: 'has a form',
    XFA: 'has a form',
    OCProperties: 'has layers',
    OC: 'has layers',
    JavaScript: 'has a script',
    JS: 'has a script',
    OpenAction: 'does something when it is opened',
    AA: 'does something when it is opened',
    PieceInfo: 'has private notes of a program',
    Collection: 'has an attachment',
    LastModified: 'has private notes of a program',
    Thumb: 'has a small picture of a page'
  })
)

function checkDict(
  path: ProjectPath,
  {file, catalog}: OpenFile,
  dict: PdfDict,
  key: string
): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  for (const name of dict.entries.keys()) {
    const what = HIDING.get(name)
    if (what !== undefined) faults.push(hidden(path, what))
  }
  if (dict.entries.has('Metadata') && dict !== catalog)
    faults.push(hidden(path, 'has metadata of a part'))
  const subtype = file.entry(dict, 'Subtype')
  const isAnnotation = key === 'Annots' || isName(file.entry(dict, 'Type'), 'Annot')
  if (isAnnotation && !isName(subtype, 'Link'))
    faults.push(hidden(path, 'has an annotation that is no link'))
  const action = file.entry(dict, 'S')
  const isAction = key === 'A' || key === 'Next'
  if (isAction && isName(action) && !['GoTo', 'URI'].includes(action.name)) {
    if (!isStructure(dict)) faults.push(hidden(path, 'has an action that is no link'))
  }
  return faults
}

/** Attributes of structure elements stand in an entry `A` too. */
function isStructure({entries}: PdfDict): boolean {
  return entries.has('O') || entries.has('P') || !entries.has('S')
}

function readStream(
  path: ProjectPath,
  pdf: OpenFile,
  stream: PdfStream,
  role: StreamRole,
  pieces: PieceCollector,
  fonts: FontReader
): readonly Diagnostic[] {
  if (role === 'picture') return checkPicture(path, pdf, stream)
  if (role === 'unknown')
    return [unreadable(path, 'has a stream of a kind that is not read')]
  const bytes = decodeStream(stream)
  if (!bytes) return [unreadable(path, 'has a stream that cannot be inflated')]
  switch (role) {
    case 'content': {
      if (!isName(pdf.file.entry(stream.dict, 'Subtype'), 'Form')) return []
      const form = readLooseForm(pdf, stream, fonts)
      pieces.add('text', form.text, 'a form')
      for (const it of form.instead) pieces.add('alternative text', it, 'a form')
      return []
    }
    case 'xml': {
      const xml = readHtml(path, Buffer.from(bytes).toString('utf8'))
      for (const text of xml.texts)
        for (const it of text.pieces) pieces.add('metadata', it.text, 'the metadata')
      return xml.faults
    }
    case 'script':
    case 'attachment':
      pieces.add(role, Buffer.from(bytes).toString('utf8'), `a ${role}`)
      return [hidden(path, role === 'script' ? 'has a script' : 'has an attachment')]
    case 'profile':
    case 'function':
      pieces.add('object', latin(bytes), `a ${role}`)
      return []
    default:
      return []
  }
}

/** A JPEG goes into a PDF as it is, with all that its camera wrote. */
function checkPicture(
  path: ProjectPath,
  {file}: OpenFile,
  stream: PdfStream
): readonly Diagnostic[] {
  const filter = file.entry(stream.dict, 'Filter')
  const name = isArray(filter) ? filter[0] : filter
  if (isName(name, 'DCTDecode')) {
    const end = lastByte(stream.bytes)
    return checkJpeg(path, stream.bytes.subarray(0, end))
  }
  if (name !== undefined && !isName(name, 'FlateDecode'))
    if (isName(name))
      return [unreadable(path, 'has a picture of a kind that is not read')]
  return []
}

/** Writers of PDF may end a stream with the end of a line. */
function lastByte(bytes: Uint8Array): number {
  let end = bytes.length
  while (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d) end--
  return end
}
