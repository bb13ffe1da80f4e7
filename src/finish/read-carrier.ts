import {CARRIER_SIGN} from '../model/tag-carrier.js'
import {readTextString, toTextString} from '../pdf/text-string.js'
import {isString} from '../pdf/value.js'
import type {TagElement} from './tag-tree.js'

/**
 * Turns an element that carries what it is into that; any other stays.
 *
 * Throws a bug where a carrier cannot be read: it would be read aloud.
 */
export function readCarrier(element: TagElement): TagElement {
  const alt = element.entries.get('Alt')
  const text = isString(alt) ? readTextString(alt) : ''
  if (!text.startsWith(CARRIER_SIGN)) return element
  const carried: unknown = JSON.parse(text.slice(CARRIER_SIGN.length))
  const type = fieldOf(carried, 'type')
  if (type === undefined) throw new Error('Internal error: a carrier carries nothing')

  const entries = new Map(element.entries)
  entries.delete('Alt')
  const told: readonly (readonly [string, string | undefined])[] = [
    ['ID', fieldOf(carried, 'id')],
    ['E', fieldOf(carried, 'expansion')],
    ['Lang', fieldOf(carried, 'language')]
  ]
  for (const [key, value] of told) {
    if (value !== undefined) entries.set(key, toTextString(value))
  }
  return {...element, type, entries}
}

function fieldOf(carried: unknown, key: string): string | undefined {
  if (typeof carried !== 'object' || carried === null) return undefined
  const value: unknown = Object.entries(carried).find(([name]) => name === key)?.[1]
  return typeof value === 'string' ? value : undefined
}
