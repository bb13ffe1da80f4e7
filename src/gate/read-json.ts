import type {ProjectPath} from '../model/path.js'
import {PieceCollector, type FileTexts} from './channel-text.js'
import {decodePercents, findBase64} from './decode-text.js'
import {unreadable} from './refuse.js'

/** A hash says nothing that can be read. */
const HASH = /^[0-9a-f]{64}$/

/** Reads the keys and the values of a file of JSON, as the manifest is one. */
export function readJson(file: ProjectPath, text: string): FileTexts {
  const pieces = new PieceCollector(file)
  try {
    walk(JSON.parse(text), '', pieces)
    return {texts: pieces.texts, faults: []}
  } catch {
    return {texts: [], faults: [unreadable(file, 'is no JSON')]}
  }
}

function walk(value: unknown, key: string, pieces: PieceCollector): void {
  if (Array.isArray(value)) {
    for (const it of value) walk(it, key, pieces)
    return
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, it] of Object.entries(value)) {
      pieces.add('name', decodePercents(name), 'a key')
      walk(it, name, pieces)
    }
    return
  }
  const text = String(value)
  if (HASH.test(text)) return
  pieces.add('metadata', decodePercents(text), 'a value')
  for (const it of findBase64(text)) pieces.add('metadata', it, 'a value')
}
