/** A piece of HTML or XML, as it follows the one before. */
export type MarkupToken = {readonly line: number} & (
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'comment'; readonly text: string}
  /** What stands in a script or a style sheet. */
  | {readonly kind: 'raw'; readonly name: string; readonly text: string}
  | {readonly kind: 'broken'}
  | {
      readonly kind: 'tag'
      /** In small letters. */
      readonly name: string
      readonly isEnd: boolean
      readonly attributes: readonly (readonly [name: string, value: string])[]
    }
)

const RAW = new Set(['script', 'style'])

const TAG = /<(\/?)([a-z][^\s/>"']*)((?:[\s/](?:[^"'>]|"[^"]*"|'[^']*')*)?)>/iy
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * Takes markup apart, one piece after another: nothing of a file is left out, and
 * nothing is put in order. What does not end is said to be broken.
 */
export function* scanMarkup(markup: string): Generator<MarkupToken> {
  let at = 0
  let line = 1
  const pass = (end: number): void => {
    for (let next = markup.indexOf('\n', at); 0 <= next && next < end;) {
      line++
      next = markup.indexOf('\n', next + 1)
    }
    at = end
  }
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    const end = open < 0 ? markup.length : open
    if (at < end) {
      yield {kind: 'text', text: markup.slice(at, end), line}
      pass(end)
      continue
    }
    const quiet = findQuiet(markup, at)
    if (quiet) {
      yield {kind: 'comment', text: quiet.text, line}
      pass(quiet.end)
      continue
    }
    TAG.lastIndex = at
    const found = TAG.exec(markup)
    if (!found) {
      yield {kind: 'broken', line}
      yield {kind: 'text', text: markup.slice(at), line}
      return
    }
    // Taken now: whoever reads this piece may scan another markup before the next.
    const tagEnd = TAG.lastIndex
    const name = (found[2] ?? '').toLowerCase()
    const isEnd = found[1] === '/'
    yield {kind: 'tag', name, isEnd, attributes: attributesOf(found[3] ?? ''), line}
    pass(tagEnd)
    if (isEnd || !RAW.has(name)) continue
    const close = markup.toLowerCase().indexOf(`</${name}`, at)
    const rawEnd = close < 0 ? markup.length : close
    yield {kind: 'raw', name, text: markup.slice(at, rawEnd), line}
    pass(rawEnd)
  }
}

/** Comments, declarations, processing instructions and sections of characters. */
function findQuiet(
  markup: string,
  at: number
): {readonly text: string; readonly end: number} | undefined {
  const [, close] =
    [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '>'],
      ['<!', '>']
    ].find(([open = '']) => markup.startsWith(open, at)) ?? []
  if (close === undefined) return undefined
  const found = markup.indexOf(close, at)
  const end = found < 0 ? markup.length : found + close.length
  const text = markup.slice(at, end)
  return {text: /^<!doctype html>$/i.test(text) ? '' : text, end}
}

function attributesOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => {
    return [name.toLowerCase(), double ?? single ?? bare ?? '']
  })
}
