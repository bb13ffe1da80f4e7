import type {Element, Properties} from 'hast'
import type {ShownColumn} from '../model/shown.js'
import {h, text} from './elements.js'
import {classesOf, layCalls, withClasses, type CallWriter} from './lay-calls.js'

const NO_BREAK = '\u00a0'

interface HeadOptions {
  readonly call: CallWriter
  readonly hasSlots: readonly boolean[]
}

/** Neighbouring columns below one head, or without any above their own. */
interface Run {
  readonly over: ShownColumn['over']
  /** The index of its first column. */
  readonly start: number
  readonly columns: readonly ShownColumn[]
}

/**
 * Parts the columns of a table by the heads above them; the column of names is always
 * one by itself.
 */
export function runsOf(columns: readonly ShownColumn[]): readonly Run[] {
  const runs: {over: ShownColumn['over']; start: number; columns: ShownColumn[]}[] = []
  columns.forEach((column, index) => {
    const run = runs.at(-1)
    const isFirst = run?.start === 0 && !run.over
    if (run && !isFirst && isSameOver(run.over, column.over)) run.columns.push(column)
    else runs.push({over: column.over, start: index, columns: [column]})
  })
  return runs
}

function isSameOver(a: ShownColumn['over'], b: ShownColumn['over']): boolean {
  return a?.title === b?.title && a?.unit === b?.unit
}

/** Lays the heads of columns in one row, or in two where some stand below another. */
export function layHeads(
  columns: readonly ShownColumn[],
  options: HeadOptions
): Element[] {
  const lay = (column: ShownColumn, index: number, more: Properties = {}): Element =>
    layHead(column, {...options, index, more})
  if (columns.every(({over}) => !over)) {
    const heads = columns.map((column, index) => lay(column, index))
    return [h('tr', {className: ['heads']}, ...heads)]
  }
  const runs = runsOf(columns)
  const upper = runs.flatMap(({over, start, columns: below}) =>
    over
      ? [layOver(over, below)]
      : below.map((column, at) => lay(column, start + at, {rowSpan: 2}))
  )
  const lower = runs.flatMap(({over, start, columns: below}) =>
    over ? below.map((column, at) => lay(column, start + at)) : []
  )
  return [h('tr', {}, ...upper), h('tr', {className: ['heads']}, ...lower)]
}

/** A head above several columns, with a rule below it as wide as they are. */
function layOver(
  {title, unit}: NonNullable<ShownColumn['over']>,
  below: readonly ShownColumn[]
): Element {
  const isComputed = below.every(({computed}) => computed)
  const classes = [
    below.length === 1 ? 'num' : 'span',
    ...(isComputed ? ['computed'] : [])
  ]
  const properties = {scope: 'colgroup', colSpan: below.length, className: classes}
  const words = h('span', {}, title)
  if (unit !== undefined) words.children.push(text(' '), unitOf(unit))
  return h('th', properties, words)
}

function layHead(
  column: ShownColumn,
  {index, more, call, hasSlots}: HeadOptions & {index: number; more: Properties}
): Element {
  const {title, unit, notes} = column
  const properties = {...more, ...withClasses(classesOf(column))}
  const hasSlot = hasSlots[index] ?? false
  if (title === '' && unit === undefined) return h('td', properties, NO_BREAK)
  const unitNodes = unit === undefined ? [] : [text(' '), unitOf(unit)]
  const calls = layCalls(notes, {call, hasSlot})
  return h('th', {scope: 'col', ...properties}, title, ...unitNodes, ...calls)
}

function unitOf(unit: string): Element {
  return h('span', {className: ['unit']}, unit)
}
