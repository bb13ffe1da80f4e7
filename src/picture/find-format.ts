/** What a picture is by its first bytes; `other` is one that we know and do not take. */
export type Format =
  | {readonly kind: 'png' | 'jpeg' | 'svg'}
  | {readonly kind: 'other'; readonly name: string}

/** First bytes of formats, as Latin-1, with where they stand (each format's own standard). */
const SIGNATURES = [
  {at: 0, start: '\x89PNG\r\n\x1a\n', format: {kind: 'png'}},
  {at: 0, start: '\xff\xd8\xff', format: {kind: 'jpeg'}},
  {at: 0, start: 'GIF8', format: {kind: 'other', name: 'GIF'}},
  {at: 8, start: 'WEBP', format: {kind: 'other', name: 'WebP'}},
  {at: 4, start: 'ftypavif', format: {kind: 'other', name: 'AVIF'}},
  {at: 4, start: 'ftyphei', format: {kind: 'other', name: 'HEIC'}},
  {at: 0, start: 'II*\0', format: {kind: 'other', name: 'TIFF'}},
  {at: 0, start: 'MM\0*', format: {kind: 'other', name: 'TIFF'}},
  {at: 0, start: 'BM', format: {kind: 'other', name: 'BMP'}},
  {at: 0, start: '%PDF', format: {kind: 'other', name: 'PDF'}},
  {at: 0, start: '\x1f\x8b', format: {kind: 'other', name: 'compressed'}},
  {at: 0, start: '\xff\xfe', format: {kind: 'other', name: 'UTF-16'}},
  {at: 0, start: '\xfe\xff', format: {kind: 'other', name: 'UTF-16'}}
] as const satisfies readonly {at: number; start: string; format: Format}[]

/** Bytes in which a drawing's root is looked for: past comments and a document type. */
const SVG_HEAD_BYTES = 16_384

/** Tells what a picture is by its content; a name tells nothing. */
export function findFormat(bytes: Uint8Array): Format | undefined {
  const head = latin1(bytes.subarray(0, SVG_HEAD_BYTES))
  const known = SIGNATURES.find(({at, start}) => head.startsWith(start, at))
  if (known) return known.format
  const isMarkup = /^(?:\xef\xbb\xbf)?\s*</.test(head)
  return isMarkup && /<(?:[\w.-]+:)?svg[\s/>]/.test(head) ? {kind: 'svg'} : undefined
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
