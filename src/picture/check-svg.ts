import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import {reachesOut, readStyle} from './read-style.js'
import type {XmlAttribute, XmlElement} from './read-xml.js'
import type {SvgContent, SvgElement} from './svg-element.js'
import {
  ATTRIBUTES,
  CUTTING_ELEMENTS,
  KEPT_ELEMENTS,
  PROPERTIES,
  REFUSALS,
  SILENT_ELEMENTS,
  TEXTLESS_ELEMENTS
} from './svg-rules.js'

/** Mistakes of one drawing that are told; a drawing with more is to be made anew. */
const MOST_NOTES = 50

/**
 * Holds a drawing against the rules of `svg-rules.ts`.
 *
 * What only says something about the drawing, what another program left for itself
 * and what has no meaning is left out silently. What could run, fetch, move, or
 * hide is a `picture/unsafe-svg` error at its place.
 */
export function checkSvg(root: XmlElement): Noted<SvgElement | undefined> {
  const diagnostics: Diagnostic[] = []
  const refuse = (span: Span, message: Diagnostic['message'], hint?: string): void => {
    const hints = hint === undefined ? [] : [hint]
    diagnostics.push(diagnose('picture/unsafe-svg', message, {span, hints}))
  }
  const checked = checkElement(root, {refuse, above: []})
  return noted(checked, diagnostics.slice(0, MOST_NOTES))
}

interface Context {
  readonly refuse: (span: Span, message: Diagnostic['message'], hint?: string) => void
  /** Names of the elements it stands in, the root first. */
  readonly above: readonly string[]
}

function checkElement(element: XmlElement, context: Context): SvgElement | undefined {
  const {name, vocabulary, span} = element
  const {refuse, above} = context
  if (vocabulary === 'other' || SILENT_ELEMENTS.has(name)) return undefined

  const isRoot = above.length === 0
  const isKept =
    vocabulary === 'svg' && KEPT_ELEMENTS.has(name) && (name === 'svg') === isRoot
  if (!isKept) {
    const known =
      vocabulary === 'svg' ? REFUSALS.get(name) : REFUSALS.get('foreignObject')
    if (known) refuse(span, known.message, known.hint)
    else refuse(span, say`a drawing cannot hold ${`<${name}>`} here`, UNKNOWN_HINT)
    return undefined
  }
  if (name === 'text' && above.some((it) => TEXTLESS_ELEMENTS.has(it))) {
    refuse(
      span,
      'a text would be cut off or repeated here',
      'Turn the text into outlines.'
    )
    return undefined
  }
  const attributes = new Map(
    element.attributes.flatMap((attribute) => checkAttribute(attribute, context))
  )
  // The letters of Cairo reach over their symbol, the arrows of Inkscape over their marker.
  if (!CUTTING_ELEMENTS.has(name)) attributes.delete('overflow')
  const inside = {refuse, above: [...above, name]}
  return {name, attributes, children: checkChildren(element, inside), span}
}

const UNKNOWN_HINT = 'Draw it with shapes and text, or export the drawing as PNG.'

function checkChildren({children, name}: XmlElement, context: Context): SvgContent[] {
  const hasText = name === 'text' || name === 'tspan' || name === 'textPath'
  return children.flatMap((child): SvgContent[] => {
    if (typeof child === 'string') return hasText ? [child] : []
    const checked = checkElement(child, context)
    return checked ? [checked] : []
  })
}

const CSS_HINT = 'Export the drawing as plain SVG 1.1, or as PNG.'

/** The attributes that one stands for: itself, nothing, or all that a `style` sets. */
function checkAttribute(
  {name, value, span}: XmlAttribute,
  {refuse}: Context
): [string, string][] {
  if (/^on/i.test(name)) {
    refuse(span, 'an attribute of the drawing runs a script', 'Delete the attribute.')
    return []
  }
  if (name === 'style') {
    const declarations = readStyle(value)
    const isMoved = declarations.some(
      (it) => it.property === 'transform' && it.value !== 'none'
    )
    if (isMoved) refuse(span, 'a part is placed by a rule of CSS', CSS_HINT)
    return declarations
      .flatMap((declaration) =>
        checkAttribute(
          {name: declaration.property, value: declaration.value, span},
          {
            refuse,
            above: []
          }
        )
      )
      .filter(([property]) => PROPERTIES.has(property))
  }
  const isElsewhere = name === 'href' && !value.startsWith('#')
  if (isElsewhere || reachesOut(value)) {
    refuse(
      span,
      say`${name} leads out of the drawing`,
      'Refer only to parts of this drawing, as `#part`.'
    )
    return []
  }
  if ((name === 'mask' || name === 'filter') && value !== 'none') {
    const known = REFUSALS.get(name)
    if (known) refuse(span, known.message, known.hint)
    return []
  }
  if (isKnown(name, value.trim())) return [[name, value.trim()]]
  // Left out, it would show more than was meant.
  if (name === 'clip-path' && value.trim() !== 'none') {
    refuse(span, 'a part is cut out by a rule of CSS', CSS_HINT)
  }
  return []
}

/** Characters of a property's value; a longer one says nothing that a shorter could not. */
const LONGEST_PROPERTY = 1000

function isKnown(name: string, value: string): boolean {
  const property = PROPERTIES.get(name)
  if (property) return value.length <= LONGEST_PROPERTY && property.test(value)
  return ATTRIBUTES.get(name)?.test(value) ?? false
}
