/** One `property: value` of a style attribute. */
export interface Declaration {
  readonly property: string
  readonly value: string
}

/**
 * Reads the declarations of a `style` attribute (CSS Style Attributes, section 3).
 *
 * Comments are left out; a semicolon inside quotes or brackets parts nothing. What
 * is no declaration is left out, as a browser does.
 */
export function readStyle(style: string): readonly Declaration[] {
  return partsOf(style.replace(/\/\*[^]*?\*\//g, ' ')).flatMap((part) => {
    const colon = part.indexOf(':')
    if (colon < 0) return []
    const property = part.slice(0, colon).trim().toLowerCase()
    const value = part.slice(colon + 1).replace(/\s*!\s*important\s*$/i, '')
    return [{property, value: value.trim()}]
  })
}

function partsOf(style: string): readonly string[] {
  return style.match(/(?:"[^"]*"?|'[^']*'?|\([^)]*\)?|[^;"'(])+/g) ?? []
}

/**
 * Tells whether a value could make a browser fetch or run something: an address
 * that is not `#id`, a function that takes one, or an escape, which could hide both.
 */
export function reachesOut(value: string): boolean {
  if (/[\\<>]|@import|expression\s*\(|-moz-binding|(?:java|vb)script\s*:/i.test(value)) {
    return true
  }
  const addresses = value.matchAll(
    /(?:url|src|image|image-set|element)\s*\(\s*(["']?)(.)/gi
  )
  return [...addresses].some(([, , first]) => first !== '#')
}
