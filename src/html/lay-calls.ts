import type {ElementContent, Properties} from 'hast'
import type {ShownColumn} from '../model/shown.js'
import {h} from './elements.js'

/** Writes the letter by which a cell calls its note. */
export type CallWriter = (letter: string) => ElementContent

/** The letters of the notes on a cell, in their slot where its column has one. */
export function layCalls(
  notes: readonly string[] | undefined,
  {call, hasSlot}: {readonly call: CallWriter; readonly hasSlot: boolean}
): ElementContent[] {
  const calls = (notes ?? []).map(call)
  return hasSlot ? [h('span', {className: ['slot']}, ...calls)] : calls
}

/** The classes of a column, which its cells and its head have. */
export function classesOf(column: ShownColumn | undefined): readonly string[] {
  if (!column) return []
  const {type, isTotal, isSorted, computed} = column
  return [
    ...(type === 'number' || type === 'integer' ? ['num'] : []),
    ...(isSorted ? ['now'] : []),
    ...(isTotal ? ['total'] : []),
    ...(computed ? ['computed'] : [])
  ]
}

export function withClasses(classes: readonly string[]): Properties {
  return classes.length === 0 ? {} : {className: [...classes]}
}
