/**
 * What a terminal obeys or does not show: controls, formats such as those that turn
 * the direction of writing, separators of lines, halves of a pair.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Unicode's block of pictures of the first 32 controls. */
const CONTROL_PICTURES = 0x2400
const SPACE = 0x20

/** Makes what is hidden in a text visible, as `␛` or `<U+202E>`. */
export function toVisible(text: string): string {
  return text.replace(HIDDEN, (hidden) => {
    const code = hidden.codePointAt(0) ?? 0
    if (code < SPACE) return String.fromCodePoint(CONTROL_PICTURES + code)
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/**
 * Twice as wide as a letter in a terminal: East Asian wide and full-width characters
 * and the signs that are drawn as emoji (Unicode Standard Annex 11, by its blocks).
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u

/** How many columns of a terminal a visible text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue
    columns += WIDE.test(letter) ? 2 : 1
  }
  return columns
}
