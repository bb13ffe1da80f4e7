/**
 * What a printed page may use: nothing but what stands inside it. Scripts of the
 * page are off as well; each of these walls was seen to have a hole (security.md
 * 0.5), so all of them stand.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'"

/**
 * Keeps the page from being laid out before its faces are there (`showPage` ends it).
 *
 * Else Chromium first lays out all of it with the one font that the machine offers,
 * which has no letters: a search for each character, 1 to 2 s for 200 pages where
 * the whole is laid out in 0.2 s (measured with 147).
 */
const HOLD = '<style data-hold>html{display:none!important}</style>'

/**
 * Puts the content policy in front of everything that it is to hold back, and holds
 * the layout.
 *
 * A policy that the page brings itself stays: of two, both are kept to. Without a
 * `head` of its own, a page gets the one that HTML opens at a `meta` (WHATWG HTML,
 * “before head” insertion mode).
 */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">${HOLD}`
  const start =
    /^\s*(?:<!doctype[^>]*>\s*)?(?:<html(?:\s[^>]*)?>\s*)?(?:<head(?:\s[^>]*)?>)?/i
  return html.replace(start, (opening) => `${opening}${meta}`)
}
