import {findMark, isWithin} from '../marking/marks.js'
import type {Span} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'

/** How high an edition goes, in which scheme. */
export interface Limit {
  readonly ceiling: Mark
  readonly scheme: Scheme
}

/** A place in a data file or a description that is marked above a ceiling. */
export interface MarkedPlace {
  /** The line that says so. */
  readonly span: Span
  readonly mark: Mark
  /** Files one of which must have something withheld, besides the lines themselves. */
  readonly files: readonly string[]
  /** What tells the rows of those files that it speaks of: a column and its value. */
  readonly where?: Where | undefined
  readonly lines: {readonly first: number; readonly last: number}
}

/** A column and the value that stands in it. */
export interface Where {
  readonly column: string
  readonly text: string
}

/**
 * Reads descriptions, glossaries and sources line by line: which of their entries
 * say `marking:` with a mark above the ceiling, and what they speak of.
 */
export function readMarkedEntries(
  file: ProjectPath,
  text: string,
  {ceiling, scheme}: Limit
): readonly MarkedPlace[] {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.flatMap((line, index) => {
    const written = line.matchAll(/\bmarking["']?\s*:\s*["']?([^"'#,}\]]+)/g)
    const marks = [...written].flatMap(([, it = '']) => findMark(it.trim(), scheme) ?? [])
    const mark = marks.find((it) => !isWithin(it, ceiling, scheme))
    if (mark === undefined) return []
    const isOfAll = isAtHead(lines, index)
    const block = isOfAll ? {first: 1, last: lines.length} : blockAround(lines, index)
    const files = pathsAround(lines, block)
    const own = lines.slice(block.first - 1, block.last).join('\n')
    const where = isOfAll ? undefined : findWhere(own)
    return [{span: lineSpan(file, index, line), mark, files, where, lines: block}]
  })
}

/** Whether a line is in what a file says of all that stands in it. */
function isAtHead(lines: readonly string[], index: number): boolean {
  const top = lines.slice(0, index + 1).findLast((it) => /^[^\s#-]/.test(it))
  return /^["']?(?:tearline|marking)\b/.test(top ?? '')
}

/** The first condition of `where: {state: Croatia}`, in one line or two. */
function findWhere(block: string): Where | undefined {
  const found = /\bwhere["']?:\s*(?:\{\s*)?["']?([\w-]+)["']?:["' ]*([^"'#,}\n]+)/.exec(
    block
  )
  const [, column, text] = found ?? []
  return column === undefined || text === undefined
    ? undefined
    : {column, text: text.trim()}
}

/** The lines of a CSV that hold a value in a column, from 1. */
export function linesWhere(
  text: string,
  {column, text: value}: Where
): readonly number[] {
  const {at, lines, separator} = openRows(text, column)
  if (at < 0) return []
  return lines.flatMap((line, index) => {
    const cell = index === 0 ? undefined : cellsOf(line, separator)[at]
    return cell?.trim() === value ? [index + 1] : []
  })
}

function openRows(
  text: string,
  column: string
): {
  readonly at: number
  readonly lines: readonly string[]
  readonly separator: string
} {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const head = lines[0] ?? ''
  const separator = [';', '\t', '|'].find((it) => head.includes(it)) ?? ','
  return {at: cellsOf(head, separator).indexOf(column), lines, separator}
}

/** The files that a block names, else the one that it stands in, and so on outwards. */
function pathsAround(
  lines: readonly string[],
  block: {readonly first: number; readonly last: number}
): readonly string[] {
  const paths = lines
    .slice(block.first - 1, block.last)
    .flatMap((it) => /\bpath["']?\s*:\s*["']?([^"'#,}\s]+)/.exec(it)?.[1] ?? [])
  if (paths.length !== 0 || block.first === 1) return paths
  const outer = blockAround(lines, block.first - 2)
  return pathsAround(lines, {...outer, last: Math.max(outer.last, block.last)})
}

/** The lines of the list item, or of the block, that a line stands in; from 1. */
function blockAround(
  lines: readonly string[],
  index: number
): {readonly first: number; readonly last: number} {
  const depthOf = (at: number): number => /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0
  let depth = depthOf(index)
  let first = index
  while (0 < first && !(isItem(lines[first]) && depthOf(first) <= depth)) {
    first--
    const isOuter = lines[first]?.trim() !== '' && depthOf(first) < depth
    if (isOuter) depth = depthOf(first)
  }
  const outer = depthOf(first)
  let last = index
  while (last + 1 < lines.length) {
    const next = lines[last + 1] ?? ''
    if (next.trim() !== '' && depthOf(last + 1) <= outer) break
    last++
  }
  return {first: first + 1, last: last + 1}
}

function isItem(line: string | undefined): boolean {
  return /^\s*- /.test(line ?? '')
}

/** The columns of marks that a description names, by the path of their file. */
export function readMarkingColumns(text: string): ReadonlyMap<string, string> {
  const columns = new Map<string, string>()
  const blocks = text.split(/^(?=\s{0,4}- )/m)
  const shared = columnIn(blocks[0] ?? '')
  for (const block of blocks) {
    const path = /\bpath["']?\s*:\s*["']?([^"'#,}\s]+)/.exec(block)?.[1]
    const column = columnIn(block) ?? shared
    if (path !== undefined && column !== undefined) columns.set(path, column)
  }
  return columns
}

function columnIn(text: string): string | undefined {
  return /\bmarking-column["']?\s*:\s*["']?([^"'#,}\s]+)/.exec(text)?.[1]
}

/** Rows of a CSV whose column of marks is above the ceiling. */
export function readMarkedRows(
  file: ProjectPath,
  text: string,
  column: string,
  {ceiling, scheme}: Limit
): readonly MarkedPlace[] {
  const {at, lines, separator} = openRows(text, column)
  if (at < 0) return []
  return lines.flatMap((line, index) => {
    const written = index === 0 ? undefined : cellsOf(line, separator)[at]
    const mark = written === undefined ? undefined : findMark(written.trim(), scheme)
    if (mark === undefined || isWithin(mark, ceiling, scheme)) return []
    const lineNumber = {first: index + 1, last: index + 1}
    return [{span: lineSpan(file, index, line), mark, files: [], lines: lineNumber}]
  })
}

function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = ['']
  let isQuoted = false
  for (const sign of line) {
    if (sign === '"') isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) cells.push('')
    else cells.push((cells.pop() ?? '') + sign)
  }
  return cells
}

function lineSpan(file: ProjectPath, index: number, line: string): Span {
  const start = {line: index + 1, column: 1}
  return {file, start, end: {line: index + 1, column: line.length + 1}}
}
