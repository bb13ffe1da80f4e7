import {findBox, findPlacedBox, findTarget} from './find-box.js'
import {findShapeBox} from './shape-box.js'
import {findTextBox} from './text-box.js'
import {
  grow,
  IDENTITY,
  isFlat,
  moveBox,
  multiply,
  overlapOf,
  readTransform,
  type Box,
  type Matrix
} from './svg-box.js'
import {elementsOf, toUserUnits, type SvgContent, type SvgElement} from './svg-element.js'
import {
  INITIAL_PAINT,
  inheritPaint,
  isPainted,
  isSwitchedOff,
  reachOfStroke,
  type Paint
} from './svg-paint.js'
import {elementsById, findReference} from './svg-references.js'
import {UNDRAWN_ELEMENTS} from './svg-rules.js'

/** Where an element stands, as far as it decides whether it can be seen. */
interface Stand {
  /** From its own user units to those of the drawing. */
  readonly matrix: Matrix
  /** Where something shows, in units of the drawing; left out where anything might. */
  readonly region?: Box | undefined
  readonly paint: Paint
  /** Whether the text around it lies outside: what has no place of its own follows it. */
  readonly isOutside?: boolean
  readonly byId: ReadonlyMap<string, SvgElement>
}

/**
 * Leaves out what nobody sees: what is switched off, has no paint, lies off the
 * canvas or outside of what clips it, and definitions that nothing refers to. A
 * text that is hidden so would not be in the PDF, and still be in the page.
 *
 * @param canvas
 *   The view box.
 * @returns
 *   The drawing with its definitions gathered in one `<defs>`, or nothing where
 *   there is nothing to see.
 */
export function dropUnseen(root: SvgElement, canvas: Box): SvgElement | undefined {
  const byId = elementsById(root)
  const stand = {matrix: IDENTITY, region: canvas, paint: INITIAL_PAINT, byId}
  const seen = seenOf(root, stand)
  if (!seen) return undefined
  const definitions = definitionsFor(seen, byId)
  if (definitions.length === 0) return seen
  const defs = {
    name: 'defs',
    attributes: new Map(),
    children: definitions,
    span: root.span
  }
  return {...seen, children: [defs, ...seen.children]}
}

/** What is referred to and does not stand in the drawing itself, in order of first use. */
function definitionsFor(
  seen: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): readonly SvgElement[] {
  const definitions: SvgElement[] = []
  const settled = new Set(elementsById(seen).keys())
  const waiting = [seen]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const id of idsIn(next)) {
      const target = byId.get(id)
      if (settled.has(id) || !target) continue
      settled.add(id)
      const definition = definitionOf(target, byId)
      if (!definition) continue
      definitions.push(definition)
      waiting.push(definition)
    }
  }
  return definitions
}

function idsIn(element: SvgElement): readonly string[] {
  const own = [...element.attributes].flatMap(([name, value]) => {
    const id = findReference(name, value)
    return id === undefined ? [] : [id]
  })
  return [...own, ...elementsOf(element).flatMap(idsIn)]
}

/** Something that only references draw: nobody knows where, so only its own paint counts. */
function definitionOf(
  element: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): SvgElement | undefined {
  const isShown = !UNDRAWN_ELEMENTS.has(element.name)
  if (isShown) return seenOf(element, {matrix: IDENTITY, paint: {}, byId})
  if (element.name === 'clipPath') return element
  const stand = {matrix: IDENTITY, paint: {}, byId}
  return withSeenChildren(withLiveReferences(element, byId), stand)
}

function seenOf(element: SvgElement, stand: Stand): SvgElement | undefined {
  if (UNDRAWN_ELEMENTS.has(element.name) || isSwitchedOff(element)) return undefined
  const within = standIn(element, stand)
  if (!within) return undefined
  const live = withLiveReferences(element, stand.byId)
  switch (element.name) {
    case 'svg':
    case 'g':
      return withSeenChildren(live, within)
    case 'stop':
      return live
    case 'use':
      return isUseSeen(element, within) ? live : undefined
    case 'text':
    case 'tspan':
    case 'textPath':
      return seenText(live, within)
    default:
      return isShapeSeen(live, within) ? live : undefined
  }
}

/** How the inside of an element stands; nothing where all of it is squeezed or clipped away. */
function standIn(element: SvgElement, stand: Stand): Stand | undefined {
  const {attributes} = element
  const transform = attributes.get('transform')
  const matrix =
    transform === undefined
      ? stand.matrix
      : multiply(stand.matrix, readTransform(transform))
  if (isFlat(matrix)) return undefined
  const within = {...stand, matrix, paint: inheritPaint(stand.paint, element)}

  const clip = stand.byId.get(findReference('', attributes.get('clip-path') ?? '') ?? '')
  const clipBox = clip ? findClipBox(clip, within) : undefined
  if (!clipBox || !stand.region) return within
  const region = overlapOf(stand.region, clipBox)
  return region && {...within, region}
}

function findClipBox(clip: SvgElement, {matrix, byId}: Stand): Box | undefined {
  if (clip.name !== 'clipPath') return undefined
  if (clip.attributes.get('clipPathUnits') === 'objectBoundingBox') return undefined
  const box = findBox(clip, byId)
  return box && moveBox(box, matrix)
}

function isUseSeen(element: SvgElement, {matrix, region, byId}: Stand): boolean {
  const target = findTarget(element, byId)
  if (!target) return false
  const isDrawable = target.name === 'symbol' || !UNDRAWN_ELEMENTS.has(target.name)
  const definition = isDrawable ? definitionOf(target, byId) : undefined
  if (!definition) return false
  const box = findPlacedBox(element, definition, byId)
  if (!box || !region) return true
  // How far a stroke reaches is not known here: as far as the box is large, at most.
  const reach = Math.max(box.right - box.left, box.bottom - box.top, 1)
  return overlapOf(moveBox(grow(box, reach), matrix), region) !== undefined
}

function isShapeSeen(shape: SvgElement, {matrix, region, paint}: Stand): boolean {
  const hasMarkers = [...shape.attributes.keys()].some((it) => it.startsWith('marker-'))
  if (hasMarkers) return true
  if (!isPainted(paint)) return false
  const box = findShapeBox(shape)
  const reach = reachOfStroke(paint)
  if (!box || !region || reach === undefined) return true
  return overlapOf(moveBox(grow(box, reach), matrix), region) !== undefined
}

function withSeenChildren(element: SvgElement, stand: Stand): SvgElement | undefined {
  const children = elementsOf(element).flatMap((child) => {
    const seen = seenOf(child, stand)
    return seen ? [seen] : []
  })
  const isEmptyGroup = children.length === 0 && GROUPS.has(element.name)
  return isEmptyGroup ? undefined : {...element, children}
}

const GROUPS: ReadonlySet<string> = new Set(['svg', 'g', 'symbol'])

/** A text without its hidden stretches; nothing where none is left. */
function seenText(text: SvgElement, stand: Stand): SvgElement | undefined {
  const size = stand.paint['font-size']
  if (size !== undefined && toUserUnits(size) === 0) return undefined
  const isOutside = isTextOutside(text, stand)
  const isShown = isPainted(stand.paint) && !isOutside
  const children = text.children.flatMap((child): SvgContent[] => {
    if (typeof child === 'string') return isShown ? [child] : []
    const seen = seenOf(child, {...stand, isOutside})
    return seen ? [seen] : []
  })
  const isBlank = children.every(
    (child) => typeof child === 'string' && child.trim() === ''
  )
  return isBlank ? undefined : {...text, children}
}

/** Whether a text lies outside, however wide its letters are. */
function isTextOutside(text: SvgElement, stand: Stand): boolean {
  const {matrix, region, paint, isOutside = false} = stand
  const isPlaced = ['x', 'y'].every((name) => text.attributes.has(name))
  if (text.name !== 'text' && !isPlaced) return isOutside
  const box = findTextBox(text, toUserUnits(paint['font-size'] ?? ''))
  if (!box || !region) return false
  return overlapOf(moveBox(box, matrix), region) === undefined
}

/** Without references to nothing: a lost paint is none, a lost clip clips nothing. */
function withLiveReferences(
  element: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): SvgElement {
  const attributes = [...element.attributes].flatMap(
    ([name, value]): [string, string][] => {
      const id = findReference(name, value)
      if (id === undefined || byId.has(id)) return [[name, value]]
      const isPaint = name === 'fill' || name === 'stroke'
      // Behind an address may stand the colour that is meant without it.
      const otherwise = value.slice(value.lastIndexOf(')') + 1).trim()
      return isPaint ? [[name, otherwise === '' ? 'none' : otherwise]] : []
    }
  )
  return {...element, attributes: new Map(attributes)}
}
