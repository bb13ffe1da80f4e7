/** The named references that our writers use, and the few that everybody does. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u{A0}',
  shy: '\u{AD}'
}

const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]\w*));?/gi

const HIGHEST_CODE_POINT = 0x10ffff

/**
 * Decodes the character references of HTML.
 *
 * @returns
 *   The text, and whether a name stood in it that is not known.
 */
export function decodeReferences(text: string): {
  readonly text: string
  readonly isWhole: boolean
} {
  if (!text.includes('&')) return {text, isWhole: true}
  let isWhole = true
  const decoded = text.replace(
    REFERENCE,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) {
        const known = NAMED[name]
        if (known === undefined && whole.endsWith(';')) isWhole = false
        return known ?? whole
      }
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : '\u{FFFD}'
    }
  )
  return {text: decoded, isWhole}
}

/** Undoes percent signs, once; what is no UTF-8 stays. */
export function decodePercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** Undoes the escapes of JavaScript, JSON and CSS: `\u0041`, `\x41`, `\41 `. */
export function decodeEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text
    .replace(/\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi, escapeOf)
    .replace(/\\([0-9a-f]{1,6})\s?/gi, escapeOf)
    .replace(/\\[nrt]/g, ' ')
}

function escapeOf(whole: string, ...groups: readonly unknown[]): string {
  const hex = groups.find((it) => typeof it === 'string' && /^[0-9a-f]{1,6}$/i.test(it))
  const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number.NaN
  return code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : whole
}

/** Twelve bytes at least: anything shorter may be a word. */
const BASE64 = /[\w+/-]{16,}={0,2}/g

/**
 * Finds texts that stand in another text as Base64, and decodes them once.
 *
 * What does not decode to text is none: a hash, a name, a picture.
 */
export function findBase64(text: string): readonly string[] {
  return [...text.matchAll(BASE64)].flatMap(([run]) => {
    const bytes = Buffer.from(run, 'base64')
    try {
      const decoded = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
      return isReadable(decoded) ? [decoded] : []
    } catch {
      return []
    }
  })
}

function isReadable(text: string): boolean {
  return !/[\p{Cc}\p{Cn}\p{Co}]/u.test(text.replace(/[\t\r\n]/g, ''))
}
