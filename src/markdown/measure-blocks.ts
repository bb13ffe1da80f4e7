import {isDelimiterRow} from './measure-tables.js'
import {withoutPrefix} from './opaque-lines.js'

/** What takes a parser more than its length in time, by the names used to authors. */
export const SIGNS = [
  'brackets',
  'marks of emphasis',
  'comments',
  'back-ticks',
  'lines without the mark of their list or quotation'
] as const
export type Sign = (typeof SIGNS)[number]

/** A stretch of text that is parsed as one: a paragraph, a cell, a list's item. */
export interface Block {
  /** Its first line, counted from 1. */
  readonly line: number
  readonly length: number
  readonly counts: Readonly<Record<Sign, number>>
}

/**
 * Counts signs in each block of text.
 *
 * @param opaqueLines
 *   Numbers of lines in code and comments, which are parsed in one go.
 */
export function measureBlocks(
  lines: readonly string[],
  opaqueLines: ReadonlySet<number>
): readonly Block[] {
  const blocks: Block[] = []
  let block: string[] = []
  let isTable = false
  const close = (end: number): void => {
    if (0 < block.length) blocks.push(blockOf(block, end - block.length + 1))
    block = []
  }
  for (const [index, line] of lines.entries()) {
    const isBlank = withoutPrefix(line).trim() === '' || opaqueLines.has(index + 1)
    isTable = !isBlank && (isTable || isDelimiterRow(lines, index))
    if (isBlank || isTable || beginsBlock(line)) close(index)
    if (!isBlank) block.push(line)
  }
  close(lines.length)
  return blocks
}

function blockOf(lines: readonly string[], line: number): Block {
  const text = lines.join('\n')
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return {
    line,
    length: text.length,
    counts: {
      brackets: count(/[[\]]/g),
      'marks of emphasis': count(/\*+|_+|~+/g),
      comments: count(/<[!?]/g),
      'back-ticks': count(/`+/g),
      'lines without the mark of their list or quotation': lazyCount(lines)
    }
  }
}

/** Lines that go on with a quotation or an item without its mark (CommonMark 0.31, 5.1). */
function lazyCount(lines: readonly string[]): number {
  const first = lines.findIndex(hasMark)
  if (first < 0) return 0
  return lines.slice(first).filter((line) => !/^[ \t]*>|^[ \t]{2}/.test(line)).length
}

/** Whether a line begins a block even without an empty line before it. */
function beginsBlock(line: string): boolean {
  const isItem = hasMark(line) && !/^[ \t]*>/.test(line)
  return isItem || /^(?:#{1,6}[ \t]|::)/.test(withoutPrefix(line))
}

/** Whether the mark of a list or a quotation stands at the beginning of a line. */
function hasMark(line: string): boolean {
  const prefix = line.slice(0, line.length - withoutPrefix(line).length)
  return /[-+*.)>]/.test(prefix)
}
