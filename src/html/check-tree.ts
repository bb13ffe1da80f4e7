import type {Element, ElementContent, Properties} from 'hast'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {contentsOf, walkContent} from '../model/place.js'
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
    let nearest: Span | undefined
    const drawings = new Set<ElementContent>()
    walkContent(content, (node, place) => {
      nearest = place ?? nearest
      if (node.type !== 'element') return
      const isDrawing = node.tagName === 'svg' || drawings.has(node)
      const faults = checkElement(node, isDrawing)
      diagnostics.push(...faults.map((name) => unsafe(name, nearest)))
      if (isDrawing) for (const child of node.children) drawings.add(child)
    })
  }
  return diagnostics
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
  const strays = node.children.filter(({type}) => !KEPT_TYPES.includes(type))
  node.children = node.children.filter((child) => !strays.includes(child))

  const names = Object.keys(node.properties).filter(
    (name) => !isKeptAttribute(node, name, isDrawing)
  )
  node.properties = without(node.properties, names)
  return [...strays.map(({type}) => type), ...names]
}

/** Anything else, as raw HTML or a comment, is no part of a finished tree. */
const KEPT_TYPES: readonly string[] = ['element', 'text', 'part']

function isKeptAttribute(node: Element, name: string, isDrawing: boolean): boolean {
  const value = node.properties[name]
  const key = name.toLowerCase().replace(/[-:]/g, '')
  const isListed = isDrawing
    ? DRAWING_ATTRIBUTES.has(key)
    : COMMON_ATTRIBUTES.has(key) || TEXT_ELEMENTS.get(node.tagName)?.includes(key)
  if (!isListed) return false
  const words = String(value)
  if (key === 'src') return ASSET.test(words)
  if (key === 'href')
    return isDrawing ? words.startsWith('#') : readUrl(words) !== undefined
  return !isDrawing || !refersElsewhere(words)
}

/** The pictures beside a page. */
const ASSET = /^assets\/[A-Za-z0-9_-]+\.(?:png|jpg)$/

/** Whether a value of a drawing names something that is not in the drawing. */
function refersElsewhere(value: string): boolean {
  return /url\((?!\s*["']?#)/i.test(value)
}

function without(properties: Properties, names: readonly string[]): Properties {
  if (names.length === 0) return properties
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => !names.includes(name))
  )
}

function unsafe(name: string, span: Span | undefined): Diagnostic {
  return diagnose('html/unsafe-element', say`a report has no ${{quote: name, span}}`, {
    span,
    hints: ['Take it out of the text or the picture; it is left out.']
  })
}
