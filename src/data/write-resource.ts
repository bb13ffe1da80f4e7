import type {GuessedColumn} from './guess-column.js'
import {keysOf} from './guess-signs.js'

/** A table as far as its cells describe it. */
export interface GuessedTable {
  readonly name: string
  readonly path: string
  readonly sheet?: string | undefined
  readonly delimiter?: string | undefined
  readonly columns: readonly GuessedColumn[]
  readonly primaryKey: readonly string[]
}

/** What symbols most often mean (`domain.md`, section 6). */
const MEANINGS: Readonly<Record<string, string>> = {
  ':': 'not available',
  'n.a.': 'not applicable',
  '–': 'none'
}

/**
 * Writes the description of tables, to be edited: YAML that can be built with as it
 * is, in which what only its author knows stands as a comment above its place.
 */
export function writeDescription(tables: readonly GuessedTable[]): string {
  const head = [
    '# Guessed from the cells by `tearline describe`: read it before you rely on it.',
    '# Comments that end with a question mark are for you to answer and to delete.',
    'resources:'
  ]
  return [...head, ...tables.flatMap(resourceLines)].map((line) => `${line}\n`).join('')
}

function resourceLines(table: GuessedTable): readonly string[] {
  const {name, path, sheet, delimiter, columns, primaryKey} = table
  const dialect = [
    ...(sheet === undefined ? [] : [`sheetName: ${quoted(sheet)}`]),
    ...(delimiter === undefined ? [] : [`delimiter: ${JSON.stringify(delimiter)}`])
  ]
  return [
    `  - name: ${quoted(name)}`,
    `    path: ${quoted(path)}`,
    ...(dialect.length === 0 ? [] : [`    dialect: {${dialect.join(', ')}}`]),
    '    # What does the table hold?',
    '    # title: …',
    '    # Where do the figures come from?',
    '    # sources: [{title: …}]',
    ...tearlineLines(columns),
    '    schema:',
    ...keyLines(primaryKey),
    ...symbolLines(columns),
    '      fields:',
    ...columns.flatMap(fieldLines)
  ]
}

function tearlineLines(columns: readonly GuessedColumn[]): readonly string[] {
  const flags = columns.flatMap((column) => column.flags)
  const flagsBySymbol = new Map(flags.map((it) => [it.symbol, it]))
  const question = [
    '    # Of which day are they, and what do they count?',
    '    # tearline: {as-of: 2025-01-31, unit: kg}'
  ]
  if (flags.length === 0) return question
  return [
    ...question,
    '    # Letters stand beside values. Do they mean this?',
    '    tearline:',
    '      flags:',
    ...[...flagsBySymbol.values()].map(
      ({symbol, label = ''}) => `        - {value: ${symbol}, label: ${label}}`
    )
  ]
}

function keyLines(primaryKey: readonly string[]): readonly string[] {
  if (primaryKey.length === 0) {
    return ['      # Which columns tell rows apart?', '      # primaryKey: […]']
  }
  return [
    '      # No two rows are equal here. Is it these columns that tell rows apart?',
    `      primaryKey: [${primaryKey.map(quoted).join(', ')}]`
  ]
}

function symbolLines(columns: readonly GuessedColumn[]): readonly string[] {
  const symbols = [...new Set(columns.flatMap((column) => column.symbols))].toSorted()
  if (symbols.length === 0 || symbols.every((it) => it === '')) return []
  return [
    '      # These stand where a value should. What do they mean?',
    '      missingValues:',
    ...symbols.map((symbol) => {
      const meaning = MEANINGS[symbol]
      const value = JSON.stringify(symbol)
      if (symbol === '') return '        - {value: ""}'
      return meaning === undefined
        ? `        - {value: ${value}}`
        : `        - {value: ${value}, label: ${meaning}}`
    })
  ]
}

function fieldLines(column: GuessedColumn): readonly string[] {
  const {name, title, type, format, signs, questions} = column
  const keys = [
    `name: ${quoted(name)}`,
    `type: ${type}`,
    ...(title === name ? [] : [`title: ${quoted(title)}`]),
    ...(format === undefined ? [] : [`format: ${JSON.stringify(format)}`]),
    ...(keysOf(signs) === '' ? [] : [keysOf(signs)])
  ]
  return [...questions.map((it) => `        # ${it}`), `        - {${keys.join(', ')}}`]
}

/** A text as YAML, in quotes unless it is plain words. */
function quoted(text: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9]*([ ._-][A-Za-z0-9]+)*$/.test(text)
  const isWord = /^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain && !isWord ? text : JSON.stringify(text)
}
