/**
 * Writes a text as a string of CSS, whatever is in it.
 *
 * All but letters, digits, spaces and a few harmless signs is written by its code
 * point (CSS Syntax 3, section 4.3.7), so no text of an author can end the string,
 * the rule or the `style` element.
 */
export function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{M}\p{N} .,:;–—·’-]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `
  )
  return `"${escaped}"`
}
