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
  return partsOf(style.replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')).flatMap((part) => {
    const colon = part.indexOf(':')
    if (colon < 0) return []
    const property = part.slice(0, colon).trim().toLowerCase()
    return [{property, value: withoutPriority(part.slice(colon + 1))}]
  })
}

/** A value without `!important`: among attributes there is nothing to win over. */
function withoutPriority(value: string): string {
  const bang = value.lastIndexOf('!')
  const isPriority =
    0 <= bang &&
    value
      .slice(bang + 1)
      .trim()
      .toLowerCase() === 'important'
  return (isPriority ? value.slice(0, bang) : value).trim()
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
