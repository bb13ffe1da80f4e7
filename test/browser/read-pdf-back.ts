import {readFileSync} from 'node:fs'
import {inflateSync} from 'node:zlib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'

type Document = Awaited<ReturnType<typeof getDocument>['promise']>
type Page = Awaited<ReturnType<Document['getPage']>>

/** A finished PDF as a reader of other make sees it. */
export interface ReadPdf {
  readonly labels: readonly string[]
  readonly isMarked: boolean
  readonly info: Readonly<Record<string, unknown>>
  readonly outline: readonly OutlineEntry[]
  /** Index of the page of each named place. */
  readonly places: ReadonlyMap<string, number>
  readonly pages: readonly ReadPage[]
  readonly fonts: readonly {readonly name: string; readonly isType3: boolean}[]
  /** All bytes, those of compressed streams unpacked. */
  readonly raw: string
}

export interface OutlineEntry {
  readonly text: string
  /** 1 for the outermost. */
  readonly level: number
  readonly pageIndex: number
  /** Where on its page it points, in points from below. */
  readonly y: number
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  /** Pieces as they are drawn. */
  readonly pieces: readonly Piece[]
  /** Links to named places, with the text that they lie on. */
  readonly links: readonly {readonly place: string; readonly text: string}[]
  /** The text in the order of the structure tree; heads and feet are not in it. */
  readonly tagged: string
  /** Names of the elements of the structure tree. */
  readonly roles: readonly string[]
  /** What figures say to who cannot see them. */
  readonly descriptions: readonly string[]
}

export interface Piece {
  readonly text: string
  readonly x: number
  /** From below. */
  readonly y: number
}

export async function readPdfBack(path: string): Promise<ReadPdf> {
  const bytes = readFileSync(path)
  const task = getDocument({data: Uint8Array.from(bytes), verbosity: 0})
  try {
    const document = await task.promise
    const pages: ReadPage[] = []
    const fonts = new Map<string, boolean>()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(await readPage(page, fonts))
    }
    const {info} = await document.getMetadata()
    return {
      labels: (await document.getPageLabels()) ?? [],
      isMarked: (await document.getMarkInfo())?.Marked === true,
      info: Object.fromEntries(Object.entries(info)),
      outline: await readOutline(document),
      places: await readPlaces(document),
      pages,
      fonts: [...fonts].map(([name, isType3]) => ({name, isType3})),
      raw: unpacked(bytes)
    }
  } finally {
    await task.destroy()
  }
}

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Node[]
}

async function readPage(page: Page, fonts: Map<string, boolean>): Promise<ReadPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const content = await page.getTextContent({includeMarkedContent: true})
  await page.getOperatorList()
  const pieces: Piece[] = []
  const textsByMark = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id)
      continue
    }
    const [x = 0, y = 0] = item.transform.slice(4).map(Number)
    if (item.str.trim() !== '') pieces.push({text: item.str, x, y})
    const mark = open.findLast((id) => id !== undefined)
    if (mark !== undefined) {
      textsByMark.set(mark, (textsByMark.get(mark) ?? '') + item.str)
    }
    noteFont(page, item.fontName, fonts)
  }
  const nodes = flatten(await page.getStructTree())
  const annotations = (await page.getAnnotations()) as readonly {
    readonly dest?: unknown
    readonly overlaidText?: string
  }[]
  return {
    width: right - left,
    height: top - bottom,
    pieces,
    links: annotations.flatMap(({dest, overlaidText = ''}) =>
      typeof dest === 'string' ? [{place: dest, text: overlaidText}] : []
    ),
    tagged: nodes.map(({id}) => textsByMark.get(id ?? '') ?? '').join(''),
    roles: nodes.flatMap(({role}) => role ?? []),
    descriptions: nodes.flatMap(({alt}) => alt ?? [])
  }
}

function noteFont(page: Page, id: string, fonts: Map<string, boolean>): void {
  if (!page.commonObjs.has(id)) return
  const font = page.commonObjs.get(id) as {name: string; isType3Font?: boolean}
  fonts.set(font.name, font.isType3Font === true)
}

function flatten(node: Node | null): readonly Node[] {
  if (!node) return []
  return [node, ...(node.children ?? []).flatMap(flatten)]
}

type OutlineItems = Awaited<ReturnType<Document['getOutline']>>

async function readOutline(document: Document): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = []
  const walk = async (items: OutlineItems, level: number): Promise<void> => {
    for (const {title, dest, items: below} of items) {
      const found = typeof dest === 'string' ? await document.getDestination(dest) : dest
      const [page, , , y] = (found ?? []) as readonly unknown[]
      const pageIndex = await document.getPageIndex(page as {num: number; gen: number})
      entries.push({text: title, level, pageIndex, y: Number(y)})
      await walk(below as OutlineItems, level + 1)
    }
  }
  await walk(await document.getOutline(), 1)
  return entries
}

async function readPlaces(document: Document): Promise<ReadonlyMap<string, number>> {
  const places = new Map<string, number>()
  const destinations: Readonly<Record<string, readonly unknown[]>> =
    await document.getDestinations()
  for (const [id, [page]] of Object.entries(destinations)) {
    places.set(id, await document.getPageIndex(page as {num: number; gen: number}))
  }
  return places
}

/** Whatever can be read in the bytes of a file by who unpacks its streams. */
function unpacked(bytes: Buffer): string {
  const texts = [bytes.toString('latin1')]
  const [whole = ''] = texts
  for (const {0: mark, index} of whole.matchAll(/stream\r?\n/g)) {
    const start = index + mark.length
    const end = whole.indexOf('endstream', start)
    try {
      texts.push(inflateSync(bytes.subarray(start, end)).toString('latin1'))
    } catch {
      // Not every stream is packed this way.
    }
  }
  return texts.join('\n')
}
