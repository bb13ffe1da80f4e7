/**
 * What a printed page may use: nothing but what stands inside it. Scripts of the
 * page are off as well; each of these walls was seen to have a hole (security.md
 * 0.5), so all of them stand.
 */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; " +
  "base-uri 'none'; form-action 'none'"

/**
 * Puts the content policy in front of everything that it is to hold back.
 *
 * A policy that the page brings itself stays: of two, both are kept to. Without a
 * `head` of its own, a page gets the one that HTML opens at a `meta` (WHATWG HTML,
 * “before head” insertion mode).
 */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`
  const start =
    /^\s*(?:<!doctype[^>]*>\s*)?(?:<html(?:\s[^>]*)?>\s*)?(?:<head(?:\s[^>]*)?>)?/i
  return html.replace(start, (opening) => `${opening}${meta}`)
}
