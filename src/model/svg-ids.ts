import type {Element} from 'hast'

/**
 * Makes a copy of a drawing in which each id, and each reference to one, begins
 * with `prefix`.
 *
 * Ids are unique in a page and not in a drawing; two drawings that call a gradient
 * `p1` would else take each other's.
 *
 * @param svg
 *   A clean drawing: it refers only to itself, by `href="#…"` and `url(#…)`.
 * @param prefix
 *   Letters, digits and hyphens, beginning with a letter, as `fig-routes-`.
 */
export function prefixIds(svg: Element, prefix: string): Element {
  const properties = Object.fromEntries(
    Object.entries(svg.properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? prefixed(name, value, prefix) : value
    ])
  )
  const children = svg.children.map((child) =>
    child.type === 'element' ? prefixIds(child, prefix) : child
  )
  return {...svg, properties, children}
}

function prefixed(name: string, value: string, prefix: string): string {
  if (name === 'id') return prefix + value
  if (name === 'href' && value.startsWith('#')) return `#${prefix}${value.slice(1)}`
  return value.replaceAll(/url\(#/g, () => `url(#${prefix}`)
}
