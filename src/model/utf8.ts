import type {Point, Span} from './diagnostic.js'
import type {ProjectPath} from './path.js'

/** A file's text, or where it stops being UTF-8. */
export type Decoded =
  | {readonly kind: 'text'; readonly text: string}
  | {
      readonly kind: 'not-utf8'
      readonly span: Span
      readonly looksLike: 'utf-16' | 'other'
    }

/**
 * Decodes a file that must be UTF-8, and never puts a sign for what is not.
 *
 * One byte order mark is dropped, so that line 1, column 1 is the first character
 * that an editor shows. A file in UTF-16 is recognised by its mark.
 *
 * @returns
 *   The text, or the place of the first byte that is not UTF-8.
 */
export function decodeUtf8(file: ProjectPath, bytes: Uint8Array): Decoded {
  const text = findText(bytes, {isWhole: true})
  if (text !== undefined) return {kind: 'text', text: withoutMark(text)}

  const [first, second] = bytes
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const start = endOf(withoutMark(longestText(bytes)))
  const end = {...start, column: start.column + 1}
  return {
    kind: 'not-utf8',
    span: {file, start, end},
    looksLike: isUtf16 ? 'utf-16' : 'other'
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function findText(
  bytes: Uint8Array,
  {isWhole}: {readonly isWhole: boolean}
): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
    return decoder.decode(bytes, {stream: !isWhole})
  } catch {
    return undefined
  }
}

/** The text before the first faulty byte, found by halving. */
function longestText(bytes: Uint8Array): string {
  let sound = 0
  let faulty = bytes.length + 1
  while (sound + 1 < faulty) {
    const middle = Math.floor((sound + faulty) / 2)
    const text = findText(bytes.subarray(0, middle), {isWhole: false})
    if (text === undefined) faulty = middle
    else sound = middle
  }
  return findText(bytes.subarray(0, sound), {isWhole: false}) ?? ''
}

function endOf(text: string): Point {
  const lines = text.split(/\r\n|\n|\r/)
  return {line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1}
}
