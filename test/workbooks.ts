import {strToU8, zipSync} from 'fflate'

/** A sheet of a test: its name and the XML between `<worksheet>` and its end. */
export interface SheetInput {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Rows of cells, each as `B2=text`, `B2=#3.5` for a number, or XML that begins with `<`. */
  readonly rows: readonly (readonly string[])[]
  /** XML before and after the rows, as `<cols>…</cols>`. */
  readonly before?: string
  readonly after?: string
}

export interface WorkbookInput {
  readonly sheets: readonly SheetInput[]
  /** Attributes of `workbookPr`. */
  readonly properties?: string
  readonly strings?: readonly string[]
  /** Format codes of the styles 1, 2, …; style 0 is the general one. */
  readonly formats?: readonly string[]
  /** Other parts, by name. */
  readonly parts?: Readonly<Record<string, string>>
}

/** A fixed day: the same bytes each time. */
const DAY = new Date('2025-01-01T00:00:00Z')

/** Packs parts as a ZIP file. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, text]) => [name, strToU8(text)] as const
  )
  return zipSync(Object.fromEntries(files), {mtime: DAY})
}

/** Builds a small XLSX file. */
export function workbookOf(input: WorkbookInput): Uint8Array {
  return zipOf(partsOf(input))
}

/** The parts of a small XLSX file, for tests that damage them. */
export function partsOf({
  sheets,
  properties = '',
  strings = [],
  formats = [],
  parts = {}
}: WorkbookInput): Record<string, string> {
  const entries = sheets.map(
    ({name, state = 'visible'}, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`
  )
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)
  )
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    '_rels/.rels': `${XML}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="r"><workbookPr ${properties}/><sheets>${entries.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${relations.join('')}${relation('s', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('t', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${strings.map((it) => `<si>${it}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesOf(formats),
    ...Object.fromEntries(
      sheets.map((it, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetOf(it)])
    ),
    ...parts
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) =>
      `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`
  )
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)
  return `${XML}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
}

function sheetOf({rows, before = '', after = ''}: SheetInput): string {
  const lines = rows.map((cells) => {
    const [first = ''] = cells
    if (first.startsWith('<row'))
      return `${first}${cells.slice(1).map(cellOf).join('')}</row>`
    const number = /\d+/.exec(first)?.[0] ?? ''
    return `<row r="${number}">${cells.map(cellOf).join('')}</row>`
  })
  return `${XML}<worksheet ${MAIN}>${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`
}

function cellOf(text: string): string {
  if (text.startsWith('<')) return text
  const [address = '', value = ''] = text.split(/=(.*)/s)
  if (value.startsWith('#')) return `<c r="${address}"><v>${value.slice(1)}</v></c>`
  return `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
}
