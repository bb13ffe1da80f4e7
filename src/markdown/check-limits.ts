import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Limits} from '../model/settings.js'
import type {Lines} from './lines.js'
import {measureBlocks, SIGNS} from './measure-blocks.js'
import {measureNesting} from './measure-nesting.js'
import {measureTables} from './measure-tables.js'
import {findOpaqueLines} from './opaque-lines.js'

/**
 * Looks, before a text is parsed, for what would take a parser too long or too
 * deep (security, T14 and table 1.5): it reads each line once.
 *
 * What it counts is never less than what the parser will find, but for inputs made
 * to mislead it; those meet the limits of the worker.
 *
 * @returns
 *   `markdown/too-deep` and `markdown/too-large`; with any of them, the text must
 *   not be parsed.
 */
export function checkLimits(
  lines: Lines,
  {nesting, tableCells}: Pick<Limits, 'nesting' | 'tableCells'>
): readonly Diagnostic[] {
  return [
    ...checkNesting(lines, nesting),
    ...checkBlocks(lines),
    ...checkTableSizes(lines, tableCells),
    ...checkDefinitionCount(lines)
  ]
}

/**
 * The most that the depths of all lines may come to: a parser opens each level on
 * each line. So much takes two seconds.
 */
const DEPTH_IN_FILE = 1_500_000

function checkNesting(lines: Lines, limit: number): readonly Diagnostic[] {
  let sum = 0
  for (const {line, depth, what} of measureNesting(lines.texts)) {
    sum += depth
    if (depth <= limit && sum <= DEPTH_IN_FILE) continue
    const message =
      limit < depth
        ? `${depth} ${what} lie in each other here, and ${limit} are allowed`
        : 'too many lines up to here lie in lists, quotations and containers'
    return [tooDeep(lines, line, message)]
  }
  return []
}

/**
 * The most that the signs of one kind in a block of text, times the characters of
 * the block, may come to: a parser looks from each sign through the whole block.
 *
 * A paragraph of two thousand characters with sixty brackets comes to 120 000.
 * With micromark 4, so much takes a fifth of a second (November 2026, on the two
 * cores of `security.md`).
 */
const WORK_IN_BLOCK = 4_000_000

/** The same for all blocks of a file; it takes three seconds. */
const WORK_IN_FILE = 60_000_000

function checkBlocks(lines: Lines): readonly Diagnostic[] {
  const opaque = findOpaqueLines(lines.texts)
  let sum = 0
  for (const {line, length, counts} of measureBlocks(lines.texts, opaque)) {
    const most = Math.max(...SIGNS.map((sign) => counts[sign]))
    const sign = SIGNS.find((it) => counts[it] === most) ?? 'brackets'
    const work = most * length
    sum += work
    if (work <= WORK_IN_BLOCK && sum <= WORK_IN_FILE) continue
    const message =
      WORK_IN_BLOCK < work
        ? `${most} ${sign} stand in one block of ${length} characters`
        : `too many ${sign} stand in the blocks of text up to here`
    return [tooDeep(lines, line, message)]
  }
  return []
}

function tooDeep(lines: Lines, line: number, message: string): Diagnostic {
  return diagnose('markdown/too-deep', message, {
    span: wholeLine(lines, line),
    hints: ['Divide it by empty lines, or put it into code.']
  })
}

/** How many times the cells of one table all tables of a file may have together. */
const TABLES_IN_FILE = 5

function checkTableSizes(lines: Lines, limit: number): readonly Diagnostic[] {
  let sum = 0
  for (const {line, cells} of measureTables(lines.texts)) {
    sum += cells
    const isOne = limit < cells
    if (!isOne && sum <= limit * TABLES_IN_FILE) continue
    const message = isOne
      ? `this table has ${cells} cells, and ${limit} are allowed`
      : `the tables of this file have more than ${limit * TABLES_IN_FILE} cells together`
    return [
      diagnose('markdown/too-large', message, {
        span: wholeLine(lines, line),
        hints: ['Keep its rows in `data/`, and show a part of them with `::table`.']
      })
    ]
  }
  return []
}

/** The most notes and addresses of one file: each call is looked up among all. */
const DEFINITIONS = 2_000

function checkDefinitionCount(lines: Lines): readonly Diagnostic[] {
  const found = lines.texts.flatMap((line, index) =>
    /^[ \t>]*\[/.test(line) && line.includes(']:') ? [index + 1] : []
  )
  const first = found[DEFINITIONS]
  if (first === undefined) return []
  const message = `this file defines more than ${DEFINITIONS} notes and addresses`
  const hints = ['Divide it into chapters, as `01-name.md`.']
  return [diagnose('markdown/too-large', message, {span: wholeLine(lines, first), hints})]
}

function wholeLine(lines: Lines, line: number): Diagnostic['span'] {
  return lines.spanInLine(line, 1, (lines.texts[line - 1] ?? '').length + 1)
}
