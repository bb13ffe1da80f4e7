import type {Element, ElementContent, Properties} from 'hast'
import type {Image} from 'mdast'
import {visit} from 'unist-util-visit'
import {fillPattern} from '../locale/fill-pattern.js'
import type {FillingOf} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import type {ShownGraphic, ShownPicture} from '../model/shown.js'
import {prefixIds} from '../model/svg-ids.js'
import {
  findAttribute,
  type ContainerDirective,
  type LeafDirective
} from '../model/tree.js'
import {partAt, type Desk, type State} from './desk.js'
import {findChild, flowOf, languageOf} from './directives.js'
import {h, unknownBlock, wordsOf} from './elements.js'
import {layTable} from './lay-table.js'
import type {Spot} from './outline.js'
import {writeCaption, writeFinding} from './write-caption.js'

type FigureNode = LeafDirective | ContainerDirective

type Drawn = Pick<FillingOf<'figure'>, 'print' | 'wide' | 'narrow' | 'data' | 'isChart'>

/** Writes a chart or a picture as a part. */
export function writeFigure(
  desk: Desk,
  state: State,
  node: FigureNode
): ElementContent[] {
  const spot = desk.outline.spots.get(node)
  if (!spot) return []
  const {shown} = node.data
  const graphic = shown?.kind === 'graphic' ? shown : undefined
  const finding = writeFinding(desk, state, node)
  const table = graphic?.table
  const caption = writeCaption(desk, state, {node, spot, finding, table})
  const credit = findAttribute(node, 'credit')?.value
  const filling: FillingOf<'figure'> = {
    ...caption,
    unit: graphic?.unit ?? caption.unit,
    boundaries: graphic?.boundaries,
    credit: credit && fillPattern(desk.labels.credit, {credit}),
    ...drawingsOf(desk, node, {spot, label: caption.label})
  }
  return [partAt(desk, node, {type: 'part', name: 'figure', filling})]
}

function drawingsOf(
  desk: Desk,
  node: FigureNode,
  {spot, label}: {readonly spot: Spot; readonly label: string}
): Drawn {
  const {shown} = node.data
  if (!shown || shown.kind === 'table') {
    const unknown = [unknownBlock()]
    return {print: unknown, wide: unknown, isChart: node.name !== 'figure'}
  }
  const {id} = spot
  const alt = writtenAlt(node)
  const lang = alt === undefined ? undefined : languageOf(node)
  if (shown.kind === 'graphic') {
    const name = fillPattern(desk.labels.dataBehind, {label})
    const drawn = drawChart(shown, {id, alt: alt ?? shown.generatedAlt, lang})
    return {...drawn, data: {label: name, table: [layTable(shown.table)]}}
  }
  const words = {id, alt: alt ?? '', lang}
  if (shown.kind === 'svg') {
    const drawn = (sheet: Sheet): Element[] => [drawSvg(shown.svg, sheet, words)]
    return {print: drawn('print'), wide: drawn('wide'), isChart: false}
  }
  const image = [imageOf(desk, shown, words)]
  return {print: image, wide: image, isChart: false}
}

type Sheet = 'print' | 'wide' | 'narrow'

/** What a drawing is called, and what it says to those who do not see it. */
interface Words {
  readonly id: string
  readonly alt: string
  readonly lang?: string | undefined
}

function drawChart({drawings}: ShownGraphic, words: Words): Drawn {
  return {
    print: [drawSvg(drawings.print.svg, 'print', words)],
    wide: [drawSvg(drawings.wide.svg, 'wide', words)],
    narrow: [drawSvg(drawings.narrow.svg, 'narrow', words)],
    isChart: true
  }
}

/** A drawing as one image to those who do not see it, with ids of its own. */
function drawSvg(svg: Element, sheet: Sheet, {id, alt, lang}: Words): Element {
  const drawn = prefixIds(svg, `${id}--${sheet}-`)
  const properties = {...drawn.properties, role: 'img', ariaLabel: alt}
  return {...drawn, properties: lang === undefined ? properties : {...properties, lang}}
}

/**
 * A picture of dots as a file beside the page. Only the print copy has it inside,
 * since Chromium is given nothing but one text.
 */
function imageOf(
  desk: Desk,
  picture: Extract<ShownPicture, {readonly kind: 'raster'}>,
  {id, alt, lang}: Words
): Element {
  const extension = picture.format === 'jpeg' ? 'jpg' : 'png'
  const path = asProjectPath(`assets/${id}.${extension}`)
  desk.files.push({path, bytes: picture.bytes})
  const {width, height} = picture
  const properties: Properties = {src: path, alt, width, height}
  return h('img', lang === undefined ? properties : {...properties, lang})
}

/** The author's own words for what is seen: `::alt[…]`, else the picture's bracket. */
function writtenAlt(node: FigureNode): string | undefined {
  const child = findChild(node, 'alt')
  if (child) return child.map(wordsOf).join('')
  if (node.type !== 'containerDirective') return undefined
  const [image] = flowOf(node).flatMap(imagesIn)
  return image?.alt === '' ? undefined : (image?.alt ?? undefined)
}

function imagesIn(node: Parameters<typeof wordsOf>[0]): Image[] {
  const images: Image[] = []
  visit(node, 'image', (image) => {
    images.push(image)
  })
  return images
}
