import type {Wording} from '../model/diagnostic.js'

/** Why a text is no statement that may be run, or did not run to its end. */
export interface Fault {
  readonly kind: 'syntax' | 'refused' | 'unknown-table' | 'unknown-column' | 'limit'
  readonly message: Wording
  readonly hints: readonly Wording[]
  /** Where in the text, in UTF-16 code units; left out where it is the whole. */
  readonly at?: {readonly start: number; readonly end: number} | undefined
}

/** A result, or why there is none. */
export type Outcome<T> =
  {readonly value: T; readonly fault?: undefined} | {readonly fault: Fault}

/** Makes a fault; `offset` counts bytes of UTF-8, as the engine does. */
export function faultOf(
  kind: Fault['kind'],
  message: Wording,
  {
    sql = '',
    offset,
    hints = []
  }: {
    readonly sql?: string
    readonly offset?: number | undefined
    readonly hints?: readonly Wording[]
  } = {}
): {readonly fault: Fault} {
  return {fault: {kind, message, hints, at: placeAt(sql, offset)}}
}

/** The word, or the sign, that begins at a byte of a statement. */
export function placeAt(sql: string, offset: number | undefined): Fault['at'] {
  if (offset === undefined || !Number.isSafeInteger(offset) || offset < 0)
    return undefined
  const bytes = new TextEncoder().encode(sql).subarray(0, offset)
  const start = new TextDecoder().decode(bytes).length
  // The place of a call is its opening bracket, or its name.
  const [word] = /^(?:"(?:[^"]|"")*"|[\p{L}\p{N}_.]+|\S)/u.exec(sql.slice(start)) ?? []
  return {start, end: start + (word ?? '').length}
}
