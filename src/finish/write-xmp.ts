import {joined, PROGRAM, type PdfFacts} from './facts.js'

/**
 * Writes the same facts as the document information, as XMP (ISO 16684-1).
 *
 * Where both tell a fact, they tell it in the same words, as PDF/A asks.
 */
export function writeXmp({title, target, date, authors, keywords}: PdfFacts): Uint8Array {
  const author = joined(authors)
  const words = joined(keywords)
  const moment = `${date}T00:00:00Z`
  const facts = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${toXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    author &&
      `<dc:creator><rdf:Seq><rdf:li>${toXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${toXml(target.language)}</rdf:li></rdf:Bag></dc:language>`,
    words && `<pdf:Keywords>${toXml(words)}</pdf:Keywords>`,
    `<pdf:Producer>${PROGRAM}</pdf:Producer>`,
    `<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool>`,
    ...['CreateDate', 'ModifyDate', 'MetadataDate'].map(
      (name) => `<xmp:${name}>${moment}</xmp:${name}>`
    )
  ]
  const lines = [
    // The id is the same in every packet (ISO 16684-1, section 7.3.2).
    '<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    ...facts.filter((fact) => fact !== undefined),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>'
  ]
  return new TextEncoder().encode(lines.join('\n'))
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
