import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Limits} from '../model/settings.js'
import type {Lines} from './lines.js'
import {measureBlocks, SIGNS, type Block} from './measure-blocks.js'
import {measureNesting} from './measure-nesting.js'
import {measureTables} from './measure-tables.js'

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

function checkNesting(lines: Lines, limit: number): readonly Diagnostic[] {
  const deepest = measureNesting(lines.texts).find(({depth}) => limit < depth)
  if (!deepest) return []
  const {line, depth, what} = deepest
  return [
    tooDeep(
      lines,
      line,
      `${depth} ${what} lie in each other here, and ${limit} are allowed`
    )
  ]
}

/**
 * The most signs of each kind in one block of text. Measured with micromark 4 in
 * September 2026: a paragraph of so many takes a tenth of a second or less; a page
 * of ordinary text has some dozens.
 */
const SIGNS_IN_BLOCK = 1_000

/**
 * The most that the squares of all counts may come to: time grows with the square
 * of what one block has, and this much takes about two seconds.
 */
const SQUARES_IN_FILE = 20_000_000

function checkBlocks(lines: Lines): readonly Diagnostic[] {
  const blocks = measureBlocks(lines.texts)
  const worst = blocks.find((block) => SIGNS_IN_BLOCK < mostOf(block))
  if (worst) return [tooManySigns(lines, worst)]
  const squares = blocks.map((block) => mostOf(block) ** 2)
  let sum = 0
  const at = squares.findIndex((square) => SQUARES_IN_FILE < (sum += square))
  const block = blocks[at]
  return block ? [tooManySigns(lines, block)] : []
}

function mostOf({counts}: Block): number {
  return Math.max(...SIGNS.map((sign) => counts[sign]))
}

function tooManySigns(lines: Lines, block: Block): Diagnostic {
  const most = mostOf(block)
  const sign = SIGNS.find((it) => block.counts[it] === most) ?? 'brackets'
  return tooDeep(
    lines,
    block.line,
    `${most} ${sign} stand in one block of text, or many in many`
  )
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
