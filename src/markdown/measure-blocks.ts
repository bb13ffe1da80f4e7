import {isDelimiterRow} from './measure-tables.js'
import {withoutPrefix} from './opaque-lines.js'

/** What takes a parser more than its length in time, by the names used to authors. */
export const SIGNS = ['brackets', 'marks of emphasis', 'comments', 'back-ticks'] as const
export type Sign = (typeof SIGNS)[number]

/** A stretch of text that is parsed as one: a paragraph, a cell, a list's item. */
export interface Block {
  /** Its first line, counted from 1. */
  readonly line: number
  readonly counts: Readonly<Record<Sign, number>>
}

const PATTERNS: Readonly<Record<Sign, RegExp>> = {
  brackets: /\[/g,
  'marks of emphasis': /\*+|_+|~+/g,
  comments: /<[!?]/g,
  'back-ticks': /`+/g
}

/** Counts signs in each block of text; what has none of a kind has zero. */
export function measureBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: {line: number; counts: Record<Sign, number>}[] = []
  let isTable = false
  let isOpen = false
  for (const [index, line] of lines.entries()) {
    const isBlank = withoutPrefix(line).trim() === ''
    if (isBlank) isTable = false
    if (isDelimiterRow(lines, index)) isTable = true
    if (isBlank || isTable || beginsBlock(line)) isOpen = false
    if (isBlank) continue
    if (!isOpen) blocks.push({line: index + 1, counts: noSigns()})
    isOpen = true
    const block = blocks.at(-1)
    for (const sign of SIGNS) {
      if (block) block.counts[sign] += [...line.matchAll(PATTERNS[sign])].length
    }
  }
  return blocks
}

/** Whether a line begins a block even without an empty line before it. */
function beginsBlock(line: string): boolean {
  const block = withoutPrefix(line)
  const hasMarker = /[-+*.)]/.test(line.slice(0, line.length - block.length))
  return hasMarker || /^#{1,6}[ \t]/.test(block) || /^::/.test(block)
}

function noSigns(): Record<Sign, number> {
  return {brackets: 0, 'marks of emphasis': 0, comments: 0, 'back-ticks': 0}
}
