import {PdfParser, PdfSyntaxError, type PdfKeyword} from './parse-value.js'
import {utf16Of} from './text-string.js'
import {isArray, isString, type PdfValue} from './value.js'

/** What the codes of a font mean, by its `ToUnicode` (ISO 32000-1, section 9.10.3). */
export interface UnicodeMap {
  /** Bytes of one code. */
  readonly codeBytes: 1 | 2
  readonly textsByCode: ReadonlyMap<number, string>
}

/** More codes than two bytes can tell apart are nonsense. */
const MOST_CODES = 0x10000

/** Reads a character map; what is damaged in it is left out. */
export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  const textsByCode = new Map<number, string>()
  let codeBytes: 1 | 2 = 2
  try {
    const parser = new PdfParser(bytes)
    let operands: PdfValue[] = []
    for (let it = parser.readToken(); it !== undefined; it = parser.readToken()) {
      if (!isKeyword(it)) {
        operands.push(it)
        continue
      }
      if (it.word === 'endbfchar') noteCharacters(operands, textsByCode)
      if (it.word === 'endbfrange') noteRanges(operands, textsByCode)
      if (it.word === 'endcodespacerange') {
        const [first] = operands
        codeBytes = isString(first) && first.bytes.length === 1 ? 1 : 2
      }
      operands = []
    }
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error
  }
  return {codeBytes, textsByCode}
}

function isKeyword(token: PdfValue | PdfKeyword): token is PdfKeyword {
  return typeof token === 'object' && 'kind' in token && token.kind === 'keyword'
}

function noteCharacters(
  operands: readonly PdfValue[],
  textsByCode: Map<number, string>
): void {
  for (let index = 0; index + 1 < operands.length; index += 2) {
    const [code, text] = operands.slice(index, index + 2)
    if (isString(code) && isString(text)) {
      textsByCode.set(codeOf(code.bytes), utf16Of(text.bytes))
    }
  }
}

/** `first last text`, whose last unit counts up, or `first last [text …]`. */
function noteRanges(
  operands: readonly PdfValue[],
  textsByCode: Map<number, string>
): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [from, to, texts] = operands.slice(index, index + 3)
    if (!isString(from) || !isString(to)) continue
    const first = codeOf(from.bytes)
    const last = Math.min(codeOf(to.bytes), first + MOST_CODES)
    for (let code = first; code <= last; code++) {
      const text = textOf(texts, code - first)
      if (text !== undefined) textsByCode.set(code, text)
    }
  }
}

function textOf(texts: PdfValue | undefined, step: number): string | undefined {
  const listed = isArray(texts) ? texts[step] : undefined
  if (isString(listed)) return utf16Of(listed.bytes)
  if (!isString(texts)) return undefined
  const text = utf16Of(texts.bytes)
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step)
}

function codeOf(bytes: Uint8Array): number {
  let code = 0
  for (const byte of bytes) code = code * 256 + byte
  return code
}

/** The text of a string as a font shows it; codes that mean nothing are left out. */
export function decodeText(
  {codeBytes, textsByCode}: UnicodeMap,
  bytes: Uint8Array
): string {
  let text = ''
  for (let at = 0; at + codeBytes <= bytes.length; at += codeBytes) {
    const code =
      codeBytes === 1 ? bytes[at] : (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
    text += textsByCode.get(code ?? 0) ?? ''
  }
  return text
}
