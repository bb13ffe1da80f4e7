import type {Element, ElementContent, Properties} from 'hast'
import {everyElement, type SvgElement} from './svg-element.js'
import {findReference, referencesOf} from './svg-references.js'

/**
 * Turns a clean drawing into a tree of hast.
 *
 * Ids that something refers to are named anew, `p1` and on, and the others left
 * out: an id is often the name of a layer.
 */
export function toHast(root: SvgElement): Element {
  const names = newNames(root)
  const named = new Set<string>()
  return elementOf(root, names, named)
}

function newNames(root: SvgElement): ReadonlyMap<string, string> {
  const elements = everyElement(root)
  const referred = new Set(elements.flatMap(referencesOf))
  const ids = elements.flatMap((element) => element.attributes.get('id') ?? [])
  const used = [...new Set(ids)].filter((id) => referred.has(id))
  return new Map(used.map((id, index) => [id, `p${index + 1}`]))
}

function elementOf(
  {name, attributes, children}: SvgElement,
  names: ReadonlyMap<string, string>,
  named: Set<string>
): Element {
  const properties: Properties = {}
  for (const [attribute, value] of attributes) {
    const property = propertyOf(attribute)
    const made =
      attribute === 'id' ? newId(value, names, named) : renamed(attribute, value, names)
    if (made !== undefined) properties[property] = made
  }
  return {
    type: 'element',
    tagName: name,
    properties,
    children: children.map((child): ElementContent =>
      typeof child === 'string'
        ? {type: 'text', value: child}
        : elementOf(child, names, named)
    )
  }
}

/** Of two elements with one id, only the first keeps it. */
function newId(
  id: string,
  names: ReadonlyMap<string, string>,
  named: Set<string>
): string | undefined {
  if (named.has(id)) return undefined
  named.add(id)
  return names.get(id)
}

function renamed(
  attribute: string,
  value: string,
  names: ReadonlyMap<string, string>
): string | undefined {
  const id = findReference(attribute, value)
  if (id === undefined) return value
  const name = names.get(id)
  if (name === undefined) return undefined
  if (attribute === 'href') return `#${name}`
  return value.replace(/^url\([^)]*\)/, () => `url(#${name})`)
}

/** Names of hast that are not the attribute's in camel case (property-information 7). */
const SPECIAL_NAMES: ReadonlyMap<string, string> = new Map([
  ['stroke-dasharray', 'strokeDashArray'],
  ['stroke-dashoffset', 'strokeDashOffset'],
  ['stroke-linecap', 'strokeLineCap'],
  ['stroke-linejoin', 'strokeLineJoin'],
  ['stroke-miterlimit', 'strokeMiterLimit']
])

function propertyOf(attribute: string): string {
  const camel = attribute.replace(/-([a-z])/g, (_, letter: string) =>
    letter.toUpperCase()
  )
  return SPECIAL_NAMES.get(attribute) ?? camel
}
