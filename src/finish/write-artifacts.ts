import type {Survey} from './survey-content.js'

/** What is no part of a document's content (ISO 32000-1, section 14.8.2.2). */
const OPENING = Buffer.from('/Artifact BMC\n')
const CLOSING = Buffer.from('\nEMC\n')

/** A piece of a stream that is replaced: an insertion where both ends are one. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly bytes: Uint8Array
}

/**
 * Makes an artifact of all that a stream paints outside of what is tagged: what is
 * loose, and marks that no element of the tree keeps.
 */
export function writeArtifacts(
  bytes: Uint8Array,
  {marks, loose}: Survey,
  isKept: (id: number) => boolean
): Uint8Array {
  const edits: Edit[] = [
    ...loose.flatMap(({start, end}) => [
      {start, end: start, bytes: OPENING},
      {start: end, end, bytes: CLOSING}
    ]),
    ...marks
      .filter(({id}) => !isKept(id))
      .map(({opening}) => ({...opening, bytes: OPENING}))
  ]
  if (edits.length === 0) return bytes
  return applyEdits(
    bytes,
    edits.toSorted((a, b) => a.start - b.start)
  )
}

function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const pieces: Uint8Array[] = []
  let at = 0
  for (const {start, end, bytes: instead} of edits) {
    pieces.push(bytes.subarray(at, start), instead)
    at = end
  }
  pieces.push(bytes.subarray(at))
  return Buffer.concat(pieces)
}
