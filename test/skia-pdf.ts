/** What a print holds, by page and in the order of its source. */
export interface SkiaPrint {
  readonly title: string
  /** Pieces of text on each page; each is one tagged element. */
  readonly pages: readonly (readonly string[])[]
  /** Pieces that each page has and no tag: its margin boxes. */
  readonly margins?: readonly string[] | undefined
  /** On which page each id stands that some link targets. */
  readonly destinations: ReadonlyMap<string, number>
  /** Left out in a draft. */
  readonly bookmarks?: readonly Bookmark[] | undefined
  /** PostScript name of the one face. */
  readonly faceName: string
  /** Counts the prints of one printer: dates and ids of elements tell it, as Skia's do. */
  readonly printNumber: number
}

export interface Bookmark {
  readonly text: string
  readonly level: number
  readonly pageIndex: number
}

/**
 * Writes a PDF in the form that Chromium's Skia gives it: classic cross-references,
 * nothing packed, `/Dests` with percent-encoded ids, a structure tree whose element
 * ids and two dates change with each print.
 */
export function writeSkiaPdf(print: SkiaPrint): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const reserve = (): number => objects.push('')
  const put = (number: number, body: string): void => {
    objects[number - 1] = body
  }

  const margins = print.margins ?? []
  const glyphs = glyphsOf([...print.pages.flat(), ...margins])
  const font = addFont(add, print.faceName, glyphs)
  const tree = reserve()
  const pages = print.pages.map(() => reserve())
  const root = reserve()
  for (const [index, texts] of print.pages.entries()) {
    const content = texts.map((text, mark) => drawn(text, mark, glyphs))
    const around = margins.map((text) => drawnAt(820, text, glyphs))
    const stream = add(streamOf([...around, ...content].join('')))
    put(
      pages[index] ?? 0,
      `<</Type /Page /Resources <</Font <</F1 ${font} 0 R>>>> /MediaBox [0 0 594.95996 841.91998]
/Contents ${stream} 0 R /StructParents ${index} /Parent ${root} 0 R>>`
    )
  }
  put(
    root,
    `<</Type /Pages /Count ${pages.length} /Kids [${pages.map((it) => `${it} 0 R`).join(' ')}]>>`
  )

  const dests = [...print.destinations].map(
    ([id, page]) => `/${nameOf(id)} [${pages[page]} 0 R /XYZ 72 770 0]`
  )
  const destinations = add(`<<${dests.join('\n')}>>`)
  const info = add(infoOf(print))
  const {bookmarks} = print
  const tags = bookmarks ? ` /StructTreeRoot ${tree} 0 R /MarkInfo <</Marked true>>` : ''
  put(tree, bookmarks ? addTree(add, tree, pages, print) : 'null')
  const outline = bookmarks ? addOutline(add, reserve, put, pages, bookmarks) : undefined
  const catalog = add(
    `<</Type /Catalog /Pages ${root} 0 R /Dests ${destinations} 0 R${tags}${
      outline === undefined ? '' : ` /Outlines ${outline} 0 R`
    }>>`
  )
  return assemble(objects, catalog, info)
}

type Add = (body: string) => number

function glyphsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const characters = [...new Set(texts.flatMap((text) => [...text]))].toSorted()
  return new Map(characters.map((it, index) => [it, index + 1]))
}

function addFont(add: Add, name: string, glyphs: ReadonlyMap<string, number>): number {
  const lines = [...glyphs].map(
    ([character, code]) => `<${hex(code)}> <${utf16(character)}>`
  )
  const sections: string[] = []
  // A section holds a hundred at most (ISO 32000-1, section 9.10.3).
  for (let at = 0; at < lines.length; at += 100) {
    const section = lines.slice(at, at + 100)
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar\n`)
  }
  const map = add(
    streamOf(`/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${sections.join('')}endcmap end end\n`)
  )
  const subset = `AAAAAA+${name}`
  const descriptor = add(
    `<</Type /FontDescriptor /FontName /${subset} /Flags 4 /ItalicAngle 0 /Ascent 900
/Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 900]>>`
  )
  const descendant = add(
    `<</Type /Font /Subtype /CIDFontType2 /BaseFont /${subset} /FontDescriptor ${descriptor} 0 R
/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 500>>`
  )
  return add(
    `<</Type /Font /Subtype /Type0 /BaseFont /${subset} /Encoding /Identity-H
/DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R>>`
  )
}

/** Line after line down the page; where it is full, on its last line. */
function drawn(text: string, mark: number, glyphs: ReadonlyMap<string, number>): string {
  const y = Math.max(40, 790 - mark * 14)
  return `/P <</MCID ${mark}>> BDC\n${drawnAt(y, text, glyphs)}EMC\n`
}

function drawnAt(y: number, text: string, glyphs: ReadonlyMap<string, number>): string {
  const codes = [...text].map((it) => hex(glyphs.get(it) ?? 0)).join('')
  return `BT /F1 10 Tf 1 0 0 1 72 ${y} Tm <${codes}> Tj ET\n`
}

function addTree(
  add: Add,
  tree: number,
  pages: readonly number[],
  {pages: texts, printNumber}: SkiaPrint
): string {
  let count = 0
  const parents = texts.map((pieces, index) =>
    pieces.map((_, mark) => {
      const id = String(printNumber * 100_000 + ++count).padStart(8, '0')
      return add(
        `<</Type /StructElem /S /P /P ${tree} 0 R /ID (node${id}) /Pg ${pages[index]} 0 R /K ${mark}>>`
      )
    })
  )
  const nums = parents.map(
    (elements, index) => `${index} [${elements.map((it) => `${it} 0 R`).join(' ')}]`
  )
  const kids = parents.flat().map((it) => `${it} 0 R`)
  return `<</Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTree <</Nums [${nums.join(' ')}]>>>>`
}

function addOutline(
  add: Add,
  reserve: () => number,
  put: (number: number, body: string) => void,
  pages: readonly number[],
  bookmarks: readonly Bookmark[]
): number {
  const numbers = bookmarks.map(() => reserve())
  const parents = bookmarks.map(({level}, index) =>
    bookmarks.findLastIndex((it, before) => before < index && it.level < level)
  )
  const outline = add('')
  const linksOf = (parent: number): string => {
    const kids = numbers.filter((_, index) => parents[index] === parent)
    return kids.length === 0 ? '' : ` /First ${kids[0]} 0 R /Last ${kids.at(-1)} 0 R`
  }
  for (const [index, {text, pageIndex}] of bookmarks.entries()) {
    const parent = parents[index] ?? -1
    const next = parents.indexOf(parent, index + 1)
    put(
      numbers[index] ?? 0,
      `<</Title ${textOf(text)} /Dest [${pages[pageIndex]} 0 R /XYZ 72 770 0]
/Parent ${parent < 0 ? outline : numbers[parent]} 0 R${linksOf(index)}${
        next < 0 ? '' : ` /Next ${numbers[next]} 0 R`
      }>>`
    )
  }
  put(outline, `<</Type /Outlines${linksOf(-1)} /Count ${bookmarks.length}>>`)
  return outline
}

function infoOf({title, printNumber}: SkiaPrint): string {
  const date = `D:2031${String(printNumber).padStart(10, '0')}+00'00'`
  return `<</Title ${textOf(title)} /Creator (Chromium) /Producer (Skia/PDF m0)
/CreationDate (${date}) /ModDate (${date})>>`
}

function streamOf(text: string): string {
  return `<</Length ${text.length}>> stream\n${text}\nendstream`
}

function assemble(objects: readonly string[], catalog: number, info: number): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const rows = offsets.map((it) => `${String(it).padStart(10, '0')} 00000 n \n`)
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  text += `trailer\n<</Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R>>\n`
  text += `startxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** Chromium encodes ids as addresses do; a name writes what is not regular as `#25`. */
function nameOf(id: string): string {
  return encodeURIComponent(id).replaceAll('%', '#25')
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}

function utf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}

/** A string in UTF-16 with its mark, as Skia writes titles. */
function textOf(text: string): string {
  return `<feff${utf16(text)}>`
}
