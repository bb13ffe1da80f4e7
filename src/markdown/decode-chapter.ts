import {diagnose, say, startOf, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import {decodeUtf8} from '../model/utf8.js'

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Decodes a file of text: UTF-8, one byte order mark dropped.
 *
 * @returns
 *   Nothing, with `markdown/too-large` or `markdown/not-utf8`, where it cannot be
 *   parsed. A second byte order mark is `markdown/hidden-in-syntax`, and dropped,
 *   since it would hide the front matter.
 */
export function decodeChapter(
  file: ProjectPath,
  bytes: Uint8Array,
  {textBytes}: Pick<Limits, 'textBytes'>
): Noted<string | undefined> {
  if (textBytes < bytes.length) {
    const message = say`this file has ${bytes.length} bytes, and ${textBytes} are allowed`
    const hints = ['Divide it into chapters, as `01-name.md`.']
    const span = startOf(file)
    return noted(undefined, [diagnose('markdown/too-large', message, {span, hints})])
  }

  const decoded = decodeUtf8(file, bytes)
  if (decoded.kind === 'not-utf8') {
    const message =
      decoded.looksLike === 'utf-16'
        ? 'this file is UTF-16, and UTF-8 was expected'
        : 'this file is not UTF-8 from here on'
    const {span} = decoded
    const hints = ['Save the file as UTF-8.']
    return noted(undefined, [diagnose('markdown/not-utf8', message, {span, hints})])
  }

  const text = decoded.text.replace(/^\uFEFF+/, '')
  const diagnostics: Diagnostic[] = []
  if (decoded.text.startsWith(BYTE_ORDER_MARK)) {
    diagnostics.push(
      diagnose(
        'markdown/hidden-in-syntax',
        'this file begins with more than one byte order mark',
        {span: startOf(file), hints: ['Save it as UTF-8 without a mark.']}
      )
    )
  }
  return noted(text, diagnostics)
}
