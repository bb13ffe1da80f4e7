import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {placesOf, type Places} from '../model/places.js'
import type {Limits} from '../model/settings.js'
import {firstFew} from './first-few.js'
import type {Grid, GridRow, TextCell} from './grid.js'
import {JsonTokens, type JsonToken} from './json-tokens.js'
import {plainNumber} from './plain-number.js'
import {MOST_COLUMNS} from './read-grid.js'
import {findHiddenCharacter} from './read-text.js'

/** What a JSON file is cut into cells with. */
export interface JsonOptions {
  /** A list of objects, or an object on each line (JSON Lines). */
  readonly shape: 'list' | 'lines'
  readonly limits: Pick<Limits, 'dataRows' | 'dataCells'>
}

/**
 * Cuts a table in JSON into cells, each with its exact place: objects with the same
 * keys, whose values are texts, numbers, truths or null.
 *
 * A number keeps its digits as they are written, which a parser of JavaScript or of an
 * engine loses; null is an empty cell. The first object names the columns.
 *
 * @returns
 *   A rectangular grid; `undefined` where there is no table. Codes: `data/bad-json`,
 *   `data/ragged-row`, `data/duplicate-column`, `data/hidden-character`,
 *   `data/empty-table`, `data/too-large`.
 */
export function readJson(
  file: ProjectPath,
  text: string,
  options: JsonOptions
): Noted<Grid | undefined> {
  const places = placesOf(file, text)
  const reader = new Reader(new JsonTokens(text), places, options)
  const read = reader.read()
  const [first] = read.value ?? []
  if (!read.value || !first) {
    const told = 0 < read.diagnostics.length ? read.diagnostics : [empty(places)]
    return noted(undefined, told)
  }
  const header = first.keys
  const most = Math.floor(options.limits.dataCells / Math.max(1, header.length))
  if (MOST_COLUMNS < header.length || most < read.value.length) {
    const message =
      MOST_COLUMNS < header.length
        ? `a table may have ${MOST_COLUMNS} columns`
        : `the table has more cells than the limit \`limits.data-cells\`, which is ${options.limits.dataCells}`
    return noted(undefined, [diagnose('data/too-large', message, {span: first.span})])
  }
  const rows = read.value.map((record) => toRow(header, record))
  const ragged = rows.flatMap(({diagnostics}) => diagnostics)
  return noted(
    {
      header,
      rows: rows.map(({value}) => value),
      span: places.spanAt(0, text.length)
    },
    [
      ...read.diagnostics,
      ...firstFew(ragged, (count) =>
        diagnose('data/ragged-row', `${count} more keys differ from the first object’s`, {
          span: first.span
        })
      )
    ]
  )
}

/** An object of the list: its keys, and the value of each. */
interface JsonRecord {
  readonly keys: readonly TextCell[]
  readonly cells: readonly TextCell[]
  readonly span: Span
}

/** Reads objects one after another, up to the first place that is no JSON of a table. */
class Reader {
  readonly #tokens: JsonTokens
  readonly #places: Places
  readonly #options: JsonOptions
  readonly #diagnostics: Diagnostic[] = []
  #token: JsonToken

  constructor(tokens: JsonTokens, places: Places, options: JsonOptions) {
    this.#tokens = tokens
    this.#places = places
    this.#options = options
    this.#token = tokens.next()
  }

  read(): Noted<readonly JsonRecord[] | undefined> {
    const isList = this.#options.shape === 'list'
    if (this.#isAtEnd()) return noted([])
    if (isList && !this.#take('[')) return this.#fail('expected a list of objects')
    if (isList && this.#take(']')) return this.#end([])
    const records: JsonRecord[] = []
    for (;;) {
      const record = this.#readRecord(records.length === 0)
      if (!record) return noted(undefined, this.#diagnostics)
      records.push(record)
      const {dataRows} = this.#options.limits
      if (dataRows < records.length) {
        const message = `the file has more than ${dataRows} rows, the limit \`limits.data-rows\``
        const hints = ['Take out what the report does not need, or raise the limit.']
        const span = record.span
        return noted(undefined, [diagnose('data/too-large', message, {span, hints})])
      }
      if (!isList && this.#isAtEnd()) return this.#end(records)
      if (!isList) continue
      if (this.#take(']')) return this.#end(records)
      if (!this.#take(',')) return this.#fail('expected a comma or the end of the list')
    }
  }

  #end(records: readonly JsonRecord[]): Noted<readonly JsonRecord[] | undefined> {
    if (!this.#isAtEnd()) return this.#fail('expected nothing after the table')
    return noted(records, this.#diagnostics)
  }

  /** Keys that stand twice in the first object are told as columns that do. */
  #readRecord(isFirst: boolean): JsonRecord | undefined {
    const {start} = this.#token
    if (!this.#take('{')) return this.#stop('expected an object for each row')
    const keys: TextCell[] = []
    const cells: TextCell[] = []
    for (;;) {
      const key = this.#readCell()
      if (key?.stored !== 'text') return this.#stop('expected a key in quotes')
      if (!this.#take(':')) return this.#stop('expected a colon after the key')
      const cell = this.#readCell()
      if (!cell) {
        const isDeep = this.#token.text === '{' || this.#token.text === '['
        return this.#stop(
          isDeep
            ? 'a cell holds a text, a number, true, false or null'
            : 'expected a value after the colon'
        )
      }
      if (!isFirst && keys.some(({text}) => text === key.text)) this.#twice(key)
      keys.push(key)
      cells.push(cell)
      const {end} = this.#token
      if (this.#take('}')) return {keys, cells, span: this.#places.spanAt(start, end)}
      if (!this.#take(',')) return this.#stop('expected a comma or the end of the object')
    }
  }

  /** A text, a number, a truth or null: what can be a cell. */
  #readCell(): TextCell | undefined {
    const {kind, text, start, end} = this.#token
    if (kind === 'sign' || kind === 'end' || kind === 'fault') return undefined
    const span = this.#places.spanAt(start, end)
    this.#token = this.#tokens.next()
    switch (kind) {
      case 'number': {
        const decimal = plainNumber(text)
        if (decimal !== undefined) return {text: decimal, span, stored: 'number'}
        this.#diagnostics.push(
          diagnose(
            'data/wrong-type',
            say`${{quote: text, span}} is no number of a table`,
            {
              span,
              hints: ['Write it with fewer than 100 digits.']
            }
          )
        )
        return {text, span, stored: 'faulty'}
      }
      case 'word':
        if (text === 'null') return {text: '', span, stored: undefined}
        return {text, span, stored: 'boolean'}
      case 'text':
        return this.#textCell(text, span)
    }
  }

  #textCell(written: string, span: Span): TextCell {
    const value: unknown = JSON.parse(written)
    const text = String(value)
    const hex = written.includes('\\') ? findHiddenCharacter(text) : undefined
    if (hex !== undefined) {
      const message = `U+${hex} is here and cannot be seen`
      const hints = ['Take it out.']
      this.#diagnostics.push(diagnose('data/hidden-character', message, {span, hints}))
    }
    return {text, span, stored: 'text'}
  }

  #isAtEnd(): boolean {
    return this.#token.kind === 'end'
  }

  #take(sign: string): boolean {
    const {kind, text} = this.#token
    if (kind !== 'sign' || text !== sign) return false
    this.#token = this.#tokens.next()
    return true
  }

  #twice({text, span}: TextCell): void {
    this.#diagnostics.push(
      diagnose(
        'data/duplicate-column',
        say`the key ${{quote: text, span}} stands twice`,
        {
          span,
          hints: ['Keep one of them.']
        }
      )
    )
  }

  #stop(message: string): JsonRecord | undefined {
    const {kind, text, start, end} = this.#token
    const span = this.#places.spanAt(start, end)
    const found = kind === 'end' ? ' and found the end of the file' : ''
    const isFound = found === '' && message.startsWith('expected')
    this.#diagnostics.push(
      diagnose(
        'data/bad-json',
        isFound ? [`${message} and found `, {quote: text, span}] : message + found,
        {
          span,
          hints: ['Write a table as `[{"year": 2023, "count": 7}, …]`.']
        }
      )
    )
    return undefined
  }

  #fail(message: string): Noted<undefined> {
    this.#stop(message)
    return noted(undefined, this.#diagnostics)
  }
}

/** A row as wide as the header, each cell under its key. */
function toRow(
  header: readonly TextCell[],
  {keys, cells, span}: JsonRecord
): Noted<GridRow> {
  const diagnostics: Diagnostic[] = []
  const isSame = keys.every(({text}, index) => text === header[index]?.text)
  if (isSame && keys.length === header.length) return noted({cells, span})
  const cellsByKey = new Map(keys.map(({text}, index) => [text, cells[index]]))
  const row = header.map((key): TextCell => {
    const cell = cellsByKey.get(key.text)
    if (cell) return cell
    diagnostics.push(
      diagnose('data/ragged-row', say`the object has no ${key.text}`, {
        span,
        related: [{span: key.span, message: 'the first object has one'}],
        hints: ['Write it with `null` where there is no value.']
      })
    )
    return {text: '', span: {...span, start: span.end}}
  })
  const known = new Set(header.map(({text}) => text))
  for (const key of keys.filter(({text}) => !known.has(text))) {
    diagnostics.push(
      diagnose(
        'data/ragged-row',
        say`the first object has no ${{quote: key.text, span: key.span}}`,
        {span: key.span, hints: ['Write the same keys into each object.']}
      )
    )
  }
  return noted({cells: row, span}, diagnostics)
}

function empty(places: Places): Diagnostic {
  return diagnose('data/empty-table', 'there is no row', {
    span: places.spanAt(0, 0),
    hints: ['Add a row, or take the table out.']
  })
}
