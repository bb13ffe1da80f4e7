import type {Element, ElementContent, Properties} from 'hast'
import type {Image} from 'mdast'
import {visit} from 'unist-util-visit'
import {fillPattern} from '../locale/fill-pattern.js'
import type {FillingOf} from '../model/parts.js'
import {asProjectPath} from '../model/path.js'
import type {ShownGraphic, ShownPicture} from '../model/shown.js'
import {prefixIds} from '../model/svg-ids.js'
import type {ContainerDirective, LeafDirective} from '../model/tree.js'
import {partAt, type Desk, type State} from './desk.js'
import {findAttribute, findChild, flowOf} from './directives.js'
import {h, unknownBlock, wordsOf} from './elements.js'
import {layTable} from './lay-table.js'
import type {Spot} from './outline.js'
import {writeCaption} from './write-caption.js'

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
  const caption = writeCaption(desk, state, {node, spot, table: graphic?.table})
  const credit = findAttribute(node, 'credit')?.value
  const filling: FillingOf<'figure'> = {
    ...caption,
    unit: graphic?.unit ?? caption.unit,
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
    return {print: unknown, wide: unknown, isChart: node.name === 'chart'}
  }
  const alt = writtenAlt(node)
  if (shown.kind === 'graphic') {
    const name = fillPattern(desk.labels.dataBehind, {label})
    return {
      ...drawChart(shown, alt ?? shown.generatedAlt, spot),
      data: behind(shown, name)
    }
  }
  if (shown.kind === 'svg') {
    const drawn = (sheet: string): Element =>
      drawSvg(shown.svg, {alt: alt ?? '', prefix: `${spot.id}--${sheet}-`})
    return {print: [drawn('print')], wide: [drawn('wide')], isChart: false}
  }
  const image = imageOf(desk, shown, {alt: alt ?? '', id: spot.id})
  return {print: [image], wide: [image], isChart: false}
}

function drawChart({drawings}: ShownGraphic, alt: string, {id}: Spot): Drawn {
  const {print, wide, narrow} = drawings
  return {
    print: [drawSvg(print.svg, {alt, prefix: `${id}--print-`})],
    wide: [drawSvg(wide.svg, {alt, prefix: `${id}--wide-`})],
    narrow: [drawSvg(narrow.svg, {alt, prefix: `${id}--narrow-`})],
    isChart: true
  }
}

function behind({table}: ShownGraphic, label: string): Drawn['data'] {
  return {label, table: [layTable(table)]}
}

/** A drawing as one image to those who do not see it, with ids of its own. */
function drawSvg(
  svg: Element,
  {alt, prefix}: {readonly alt: string; readonly prefix: string}
): Element {
  const drawn = prefixIds(svg, prefix)
  return {...drawn, properties: {...drawn.properties, role: 'img', ariaLabel: alt}}
}

/**
 * A picture of dots as a file beside the page. Only the print copy has it inside,
 * since Chromium is given nothing but one text.
 */
function imageOf(
  desk: Desk,
  picture: Extract<ShownPicture, {readonly kind: 'raster'}>,
  {alt, id}: {readonly alt: string; readonly id: string}
): Element {
  const extension = picture.format === 'jpeg' ? 'jpg' : 'png'
  const path = asProjectPath(`assets/${id}.${extension}`)
  desk.files.push({path, bytes: picture.bytes})
  const {width, height} = picture
  const properties: Properties = {src: path, alt, width, height}
  return h('img', properties)
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
