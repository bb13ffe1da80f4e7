/**
 * Words of HTML, CSS, PDF and of our own file names, where a program reads them: in
 * structural channels they tell nothing of a report. In what a person reads they are
 * words like any other.
 */
export const OWN_WORDS: ReadonlySet<string> = new Set(
  `
  assets back back-link backlink body call case caption cell center chart child class
  colgroup content contents currentcolor data default description device docnoteref
  download entry figure files fill fonts full group head header heading height href
  html http https image imprint index initial inline italic italics label lang language
  latin cyrillic greek link list listing main manifest mark mailto middle monospace name
  names none normal note noteref notes number numbers page path part print printed
  reports role rotate scale scope section sheet span start style stylesheet subtitle
  table tables tearline text title tokens translate type version viewport width whole
  woff woff2 xlink xmlns browser chromium status date slug
  aiim category conformance decimal extension identification integer internal
  namespaceuri parsetype pdfa pdfaextension pdfaid pdfaproperty pdfaschema pdfua pdfuaid
  prefix property resource schema schemas valuetype
  application charset elements format creator keywords producer creatortool createdate
  modifydate metadatadate xpacket begin about xmpmeta xmlns adobe meta syntax purl
  description default seq alt bag
  document structelem nonstruct link annot objr parent parenttree kids count first last
  annots artifact ascent border catalog column contents decimal descent dest dests disc
  encoding flags identity info length lists marked markinfo normal ordering outlines pages
  rect reference registry resources root size strong structure supplement type
  `
    .split(/\s+/)
    .filter((word) => word !== '')
)
