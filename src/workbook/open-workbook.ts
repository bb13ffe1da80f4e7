import {say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {damaged, unsafe, type WorkbookLimits} from './faults.js'
import {openArchive, type Archive} from './open-archive.js'
import {readRelations, relationsPartOf, type Relation} from './read-relations.js'
import {readStrings} from './read-strings.js'
import {readStyles, type DateStyles} from './read-styles.js'
import type {DateSystem} from './serial-date.js'
import {walkXml, type XmlFault} from './walk-xml.js'

/** A spreadsheet with what its cells refer to; no sheet is read yet. */
export interface Workbook {
  readonly file: ProjectPath
  readonly archive: Archive
  readonly sheets: readonly SheetEntry[]
  readonly dateSystem: DateSystem
  readonly strings: readonly string[]
  readonly dateStyles: DateStyles
}

export interface SheetEntry {
  readonly name: string
  /** Its place among the sheets, from 1. */
  readonly number: number
  readonly isHidden: boolean
  /** Its part; `undefined` for a sheet that is a chart, or of another kind. */
  readonly part: string | undefined
}

/**
 * Opens an XLSX file: its list of sheets, its texts and its formats.
 *
 * @returns
 *   Codes: `data/bad-workbook`, `data/unsafe-workbook`, `data/too-large`.
 */
export function openWorkbook(
  file: ProjectPath,
  bytes: Uint8Array,
  limits: WorkbookLimits
): Noted<Workbook | undefined> {
  const archive = openArchive(file, bytes, limits)
  if (!archive.value) return noted(undefined, archive.diagnostics)
  const reader = new PartReader(file, archive.value)
  const [main] = reader.relationsOf('').filter(({type}) => type === 'officeDocument')
  const part = main?.target ?? ''
  const book = reader.read(part, readBook)
  const relations = reader.relationsOf(part)
  const targetOf = (wanted: string): string =>
    relations.find(({type}) => type === wanted)?.target ?? ''
  const strings = reader.read(targetOf('sharedStrings'), readStrings)
  const dateStyles = reader.read(targetOf('styles'), readStyles)

  if (!book && reader.faults.length === 0) {
    const message = 'the file is no XLSX: it holds no list of sheets'
    return noted(undefined, [damaged(file, message)])
  }
  if (!book || 0 < reader.faults.length) return noted(undefined, reader.faults)
  return noted({
    file,
    archive: archive.value,
    sheets: book.sheets.map((it, index) => toEntry(it, index, relations)),
    dateSystem: book.dateSystem,
    strings: strings ?? [],
    dateStyles: dateStyles ?? []
  })
}

/** Reads parts, and remembers what was wrong with them. */
export class PartReader {
  readonly faults: Diagnostic[] = []
  private readonly file: ProjectPath
  private readonly archive: Archive

  constructor(file: ProjectPath, archive: Archive) {
    this.file = file
    this.archive = archive
  }

  /** Reads a part; `undefined` where there is none, or where it is faulty. */
  read<T extends object>(
    name: string,
    read: (bytes: Uint8Array) => T | XmlFault
  ): T | undefined {
    const part = this.archive.read(name)
    this.faults.push(...part.diagnostics)
    if (!part.value) return undefined
    const product = read(part.value)
    if (typeof product !== 'string') return product
    this.faults.push(faultOf(this.file, name, product))
    return undefined
  }

  relationsOf(name: string): readonly Relation[] {
    const read = (bytes: Uint8Array): readonly Relation[] | XmlFault =>
      readRelations(name, bytes)
    return this.read(relationsPartOf(name), read) ?? []
  }
}

/** Notes a part that could not be read as XML. */
function faultOf(file: ProjectPath, name: string, fault: XmlFault): Diagnostic {
  switch (fault) {
    case 'doctype':
      return unsafe(file, say`the part ${name} has a document type`)
    case 'too-deep':
      return unsafe(file, say`the part ${name} has too many elements in each other`)
    case 'not-utf8':
      return damaged(file, say`the part ${name} is not in UTF-8`)
    case 'not-xml':
      return damaged(file, say`the part ${name} is no XML`)
  }
}

interface Book {
  readonly sheets: readonly {
    readonly name: string
    readonly relation: string
    readonly isHidden: boolean
  }[]
  readonly dateSystem: DateSystem
}

function readBook(bytes: Uint8Array): Book | XmlFault {
  const sheets: Book['sheets'][number][] = []
  let dateSystem: DateSystem = '1900'
  const fault = walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr' && isOn(attributes['date1904'])) dateSystem = '1904'
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1]
      const state = attributes['state'] ?? 'visible'
      sheets.push({
        name: attributes['name'] ?? '',
        relation: relation ?? '',
        isHidden: state !== 'visible'
      })
    }
  })
  return fault ?? {sheets, dateSystem}
}

/** A flag as XML Schema writes it. */
export function isOn(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}

function toEntry(
  {name, relation, isHidden}: Book['sheets'][number],
  index: number,
  relations: readonly Relation[]
): SheetEntry {
  const found = relations.find(({id}) => id === relation)
  const part = found?.type === 'worksheet' ? found.target : undefined
  return {name, number: index + 1, isHidden, part}
}
