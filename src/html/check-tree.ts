import type {Element, ElementContent, Properties} from 'hast'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Content} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import {contentsOf} from '../model/place.js'
import {spanOf} from '../model/tree.js'
import {
  COMMON_ATTRIBUTES,
  DRAWING_ATTRIBUTES,
  DRAWING_ELEMENTS,
  TEXT_ELEMENTS
} from './kept-elements.js'
import {readUrl} from './read-url.js'

/**
 * Looks through all that was written for an element, an attribute or an address
 * that no report has (security.md, T1).
 *
 * Nothing before it should let one through; this is the last that sees the tree
 * whole, and does not ask who made it.
 *
 * @param finished
 *   Chapters, headings and lists. An element that may not stand there is emptied
 *   in place, an attribute taken away.
 * @returns
 *   `html/unsafe-element` for each.
 */
export function checkTree(finished: unknown): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const content of contentsOf(finished)) {
    checkContent(content, {isDrawing: false, place: undefined, diagnostics})
  }
  return diagnostics
}

interface Around {
  /** Whether it is inside of an `svg`. */
  readonly isDrawing: boolean
  /** The nearest node above that stands in a source. */
  readonly place: Place | undefined
  readonly diagnostics: Diagnostic[]
}

interface Place {
  readonly file: ProjectPath | undefined
  readonly node: ElementContent
}

function checkContent(content: Content, around: Around): void {
  for (const node of content) {
    if (node.type === 'text') continue
    const file = node.data?.file ?? around.place?.file
    const place = node.position ? {file, node} : around.place
    if (node.type === 'element') {
      const isDrawing = around.isDrawing || node.tagName === 'svg'
      for (const name of checkElement(node, isDrawing)) {
        around.diagnostics.push(unsafe(name, place))
      }
      checkContent(node.children, {...around, isDrawing, place})
    }
    if (node.type !== 'part') continue
    for (const inner of contentsOf(node.filling)) checkContent(inner, {...around, place})
  }
}

/** Takes out of an element what may not stand there, and names it. */
function checkElement(node: Element, isDrawing: boolean): readonly string[] {
  const {tagName} = node
  const isKept = isDrawing
    ? DRAWING_ELEMENTS.has(tagName.toLowerCase())
    : TEXT_ELEMENTS.has(tagName)
  if (!isKept) {
    Object.assign(node, {tagName: isDrawing ? 'g' : 'span', properties: {}, children: []})
    return [`<${tagName}>`]
  }
  const strays = node.children.filter(({type}) => !KEPT_TYPES.has(type))
  const names = Object.keys(node.properties).filter(
    (name) => !isKeptAttribute(node, name, isDrawing)
  )
  if (strays.length === 0 && names.length === 0) return []
  node.children = node.children.filter((child) => !strays.includes(child))
  node.properties = without(node.properties, names)
  return [...strays.map(({type}) => type), ...names]
}

/** Anything else, as raw HTML or a comment, is no part of a finished tree. */
const KEPT_TYPES: ReadonlySet<string> = new Set(['element', 'text', 'part'])

function isKeptAttribute(node: Element, name: string, isDrawing: boolean): boolean {
  const key = name.toLowerCase().replace(/[-:]/g, '')
  const isListed = isDrawing
    ? DRAWING_ATTRIBUTES.has(key)
    : COMMON_ATTRIBUTES.has(key) || TEXT_ELEMENTS.get(node.tagName)?.includes(key)
  if (!isListed) return false
  const words = String(node.properties[name])
  if (key === 'src') return ASSET.test(words)
  if (key === 'href') {
    return isDrawing ? words.startsWith('#') : readUrl(words) !== undefined
  }
  return !isDrawing || !refersElsewhere(words)
}

/** The pictures beside a page. */
const ASSET = /^assets\/[A-Za-z0-9_-]+\.(?:png|jpg)$/

/** Whether a value of a drawing names something that is not in the drawing. */
function refersElsewhere(value: string): boolean {
  return /url\((?!\s*["']?#)/i.test(value)
}

function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !names.includes(name))
  )
}

function unsafe(name: string, place: Place | undefined): Diagnostic {
  const isPlaced = place?.file !== undefined && place.node.position !== undefined
  const span = isPlaced ? spanOf(place.file, place.node.position) : undefined
  return diagnose('html/unsafe-element', say`a report has no ${{quote: name, span}}`, {
    span,
    hints: ['Take it out of the text or the picture; it is left out.']
  })
}
