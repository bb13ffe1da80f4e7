import {walkXml, type XmlFault} from './walk-xml.js'

/**
 * Gathers a text of a cell: runs of rich text are joined, and the reading aids of
 * Japanese are left out (ECMA-376-1, 18.4.8 and 18.4.6).
 */
export class TextGatherer {
  private text = ''
  private isText = false
  private isAid = false

  open(name: string): void {
    if (name === 'rPh') this.isAid = true
    this.isText = name === 't' && !this.isAid
  }

  add(text: string): void {
    if (this.isText) this.text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.isAid = false
    if (name === 't') this.isText = false
  }

  /** Hands over what was gathered, and begins anew. */
  take(): string {
    const text = unescapeText(this.text)
    this.text = ''
    return text
  }
}

/** Control characters are stored as `_x000D_`, and an underscore as `_x005F_`. */
function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16))
  )
}

/** Reads the texts that cells refer to by number. */
export function readStrings(bytes: Uint8Array): readonly string[] | XmlFault {
  const strings: string[] = []
  const gatherer = new TextGatherer()
  const fault = walkXml(bytes, {
    open: (name) => gatherer.open(name),
    text: (text) => gatherer.add(text),
    close(name) {
      gatherer.close(name)
      if (name === 'si') strings.push(gatherer.take())
    }
  })
  return fault ?? strings
}
