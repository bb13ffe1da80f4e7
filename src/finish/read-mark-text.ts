import {scanContent} from '../pdf/scan-content.js'
import {decodeText} from '../pdf/unicode-map.js'
import {
  isArray,
  isDict,
  isName,
  isString,
  type PdfDict,
  type PdfValue
} from '../pdf/value.js'
import type {OpenPdf} from './open-pdf.js'
import {readFont, type PdfFont} from './read-fonts.js'

/**
 * Makes a reader of the text that a piece of a content stream shows. A piece of
 * marked content sets its own font, so it can be read alone.
 */
export function markTextReader({
  file
}: Pick<OpenPdf, 'file'>): (bytes: Uint8Array, resources: PdfDict) => string {
  const fonts = new Map<PdfValue, PdfFont>()

  function fontOf(name: PdfValue | undefined, resources: PdfDict): PdfFont | undefined {
    const all = file.entry(resources, 'Font')
    const dict = isDict(all) && isName(name) ? file.entry(all, name.name) : undefined
    if (!isDict(dict)) return undefined
    const font = fonts.get(dict) ?? readFont(file, dict)
    fonts.set(dict, font)
    return font
  }

  return (bytes, resources) => {
    let text = ''
    let font: PdfFont | undefined
    const show = (operand: PdfValue): void => {
      if (font && isString(operand)) text += decodeText(font.unicode, operand.bytes)
      if (isArray(operand)) operand.forEach(show)
    }
    scanContent(bytes, ['Tf', 'Tj', 'TJ'], (operator, operands) => {
      if (operator === 'Tf') font = fontOf(operands[0], resources)
      else operands.forEach(show)
    })
    return text
  }
}
