import {isBuiltInDate, isDateFormat} from './number-format.js'
import {walkXml, type XmlFault} from './walk-xml.js'

/** Which of the styles that cells refer to by number show days. */
export type DateStyles = readonly boolean[]

/** Reads from `styles.xml` which formats of cells are dates (ECMA-376-1, 18.8.10). */
export function readStyles(bytes: Uint8Array): DateStyles | XmlFault {
  const codes = new Map<string, string>()
  const styles: boolean[] = []
  let isInside = false
  const fault = walkXml(bytes, {
    open(name, attributes) {
      if (name === 'cellXfs') isInside = true
      const {numFmtId = '0', formatCode} = attributes
      if (name === 'numFmt' && formatCode !== undefined) codes.set(numFmtId, formatCode)
      if (name !== 'xf' || !isInside) return
      const code = codes.get(numFmtId)
      styles.push(
        code === undefined ? isBuiltInDate(Number(numFmtId)) : isDateFormat(code)
      )
    },
    close(name) {
      if (name === 'cellXfs') isInside = false
    }
  })
  return fault ?? styles
}
