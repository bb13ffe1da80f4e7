import {SaxesParser} from 'saxes'

/** The attributes of an element, by their whole names. */
export type Attributes = Readonly<Record<string, string>>

/** What is done with each piece of a part, in order. Names have lost their prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
  /** Asked between pieces: whether all that is wanted was seen. */
  isDone?(): boolean
}

/** Why a part was not read to its end. */
export type XmlFault = 'not-xml' | 'doctype' | 'too-deep' | 'not-utf8'

/** Bytes that the parser gets at once, so that it can be stopped. */
const PIECE_BYTES = 65_536
/** Elements in each other; a sheet has five. */
const DEEPEST = 100

/**
 * Walks through the XML of a part. A document type, and with it every entity of its
 * own, is refused; nothing is resolved or fetched.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): XmlFault | undefined {
  let fault: XmlFault | undefined
  let depth = 0
  const parser = new SaxesParser({xmlns: false, position: false})
  parser.on('error', () => {
    fault ??= 'not-xml'
  })
  parser.on('doctype', () => {
    fault ??= 'doctype'
  })
  parser.on('opentag', ({name, attributes}) => {
    depth++
    if (DEEPEST < depth) fault ??= 'too-deep'
    if (!fault) visitor.open?.(localName(name), attributes)
  })
  parser.on('text', (text) => {
    if (!fault) visitor.text?.(text)
  })
  parser.on('cdata', (text) => {
    if (!fault) visitor.text?.(text)
  })
  parser.on('closetag', ({name}) => {
    depth--
    if (!fault) visitor.close?.(localName(name))
  })

  // Another encoding may be declared, and is no UTF-8 then.
  const decode = utf8Decoder()
  for (let start = 0; start < bytes.length && !fault; start += PIECE_BYTES) {
    const end = start + PIECE_BYTES
    const text = decode(bytes.subarray(start, end), bytes.length <= end)
    if (text === undefined) fault ??= 'not-utf8'
    else parser.write(text)
    if (!fault && visitor.isDone?.()) return undefined
  }
  if (!fault) parser.close()
  return fault
}

/** Decodes pieces in order; `undefined` from the first one on that is not UTF-8. */
function utf8Decoder(): (bytes: Uint8Array, isLast: boolean) => string | undefined {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  return function decode(bytes, isLast) {
    try {
      return decoder.decode(bytes, {stream: !isLast})
    } catch {
      return undefined
    }
  }
}

/** Some programs write `x:row`, or `r:id` under another prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
