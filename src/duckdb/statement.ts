/** What JSON can hold, as the engine writes the tree of a statement. */
export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json | undefined
}

/** A table that a statement reads: its name in small letters, and where it stands. */
export interface Mention {
  readonly name: string
  readonly at?: {readonly start: number; readonly end: number} | undefined
}

/** A SELECT that was looked through and may be run. */
export interface Statement {
  readonly sql: string
  /** The tree of its one SELECT. */
  readonly node: JsonObject
  /** The tables that it reads, each once, in the order of their first mention. */
  readonly tables: readonly Mention[]
  /** The names that it gives to columns. */
  readonly aliases: ReadonlySet<string>
}

/**
 * Numbers that JavaScript would round, kept as texts; U+E000 begins no text of an
 * author's, since those with one are refused.
 */
const MARK = '\uE000'
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d{16,}/g

/** Whether a text can be taken through `readTree` and `writeTree` unharmed. */
export function canBeTree(sql: string): boolean {
  return !sql.includes(MARK) && !sql.includes('\0')
}

/** Reads a tree, each number of it exactly. */
export function readTree(text: string): Json {
  const kept = text.replace(TOKEN, (it) => (it.startsWith('"') ? it : `"${MARK}${it}"`))
  return JSON.parse(kept) as Json
}

/** Writes what `readTree` has read. */
export function writeTree(tree: Json): string {
  return JSON.stringify(tree).replace(TOKEN, (it) =>
    it.startsWith(`"${MARK}`) ? it.slice(2, -1) : it
  )
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text of a node; an empty one where there is none. */
export function textOf(node: JsonObject, key: string): string {
  const value = node[key]
  return typeof value === 'string' ? value : ''
}

/** A list of a node; an empty one where there is none. */
export function listOf(node: JsonObject, key: string): readonly Json[] {
  const value = node[key]
  return Array.isArray(value) ? value : []
}

/** The byte at which a node begins, where the engine says it. */
export function offsetOf(node: JsonObject): number | undefined {
  const value = node['query_location']
  return typeof value === 'number' ? value : undefined
}
