/** Schemes that a link of a report may have. */
const SCHEMES = ['https:', 'http:', 'mailto:']

/** Some page, since the ids of one are read without regard to its address. */
const ANY_PAGE = 'https://report.invalid/'

/**
 * Reads an address as a link may have it: to the web, to a mailbox, or to an id
 * of the same page. Anything else is none, whatever it is called: `javascript:`,
 * `data:`, `file:`, a path, an address that takes the page's own scheme.
 *
 * Browsers drop tabs and line ends from an address and blanks around it, so that
 * `java⏎script:` is a script (WHATWG URL, 4.4); an address with any of them is
 * refused.
 *
 * @param url
 *   With character references decoded, as Markdown hands it on.
 * @returns
 *   The address with all that is not ASCII percent-encoded.
 */
export function readUrl(url: string): string | undefined {
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]/.test(url)) return undefined
  if (url.startsWith('#')) return new URL(url, ANY_PAGE).hash
  if (!URL.canParse(url)) return undefined
  const {protocol, host, href} = new URL(url)
  if (!SCHEMES.includes(protocol)) return undefined
  if (protocol === 'mailto:') return href
  // `https:x` is read as `https://x`; what is written must be what is opened.
  const isWhole = /^https?:\/\/[^/\\]/i.test(url)
  return isWhole && host !== '' ? href : undefined
}
