import {diagnose, say, startOf} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import {openWorkbook} from '../workbook/open-workbook.js'
import {findFormat} from './data-files.js'
import {findDelimiter} from './find-delimiter.js'
import type {Grid} from './grid.js'
import {guessColumn} from './guess-column.js'
import {guessKey} from './guess-key.js'
import {nameOf} from './names.js'
import {derivedName} from './plan-columns.js'
import {readGrid} from './read-grid.js'
import {readSheetGrid} from './read-sheet-grid.js'
import {readText} from './read-text.js'
import {writeDescription, type GuessedTable} from './write-resource.js'

/**
 * Describes a data file by its cells, as a `datapackage.yaml` to be edited: each sheet
 * of a spreadsheet that can be seen is a table.
 *
 * @returns
 *   `undefined` where there is no table to describe. Codes are those of reading it.
 */
export function describeFile(
  file: ProjectPath,
  bytes: Uint8Array,
  limits: Limits
): Noted<string | undefined> {
  const format = findFormat(file)
  const tables =
    format === 'xlsx'
      ? describeSheets(file, bytes, limits)
      : format === 'csv' || format === 'tsv'
        ? describeText(file, bytes, format, limits)
        : noted([], [notDescribed(file)])
  const text = tables.value.length === 0 ? undefined : writeDescription(tables.value)
  return noted(text, tables.diagnostics)
}

function describeText(
  file: ProjectPath,
  bytes: Uint8Array,
  format: 'csv' | 'tsv',
  limits: Limits
): Noted<readonly GuessedTable[]> {
  const text = readText(file, bytes)
  if (text.value === undefined) return noted([], text.diagnostics)
  const found = format === 'tsv' ? noted('\t') : findDelimiter(file, text.value)
  const grid = readGrid(file, text.value, {delimiter: found.value, limits})
  const isPlain = format === 'tsv' || found.value === ','
  const table =
    grid.value &&
    guessTable(file, grid.value, {delimiter: isPlain ? undefined : found.value})
  return noted(table ? [table] : [], [
    ...text.diagnostics,
    ...found.diagnostics,
    ...grid.diagnostics
  ])
}

function describeSheets(
  file: ProjectPath,
  bytes: Uint8Array,
  limits: Limits
): Noted<readonly GuessedTable[]> {
  const workbook = openWorkbook(file, bytes, limits)
  if (!workbook.value) return noted([], workbook.diagnostics)
  const sheets = workbook.value.sheets.filter(
    (it) => !it.isHidden && it.part !== undefined
  )
  const read = sheets.map(({number, name}) => {
    const sheetNumber = {value: number, span: startOf(file)}
    const {value, diagnostics} = readSheetGrid(file, bytes, {sheetNumber}, limits)
    const sheet = 1 < sheets.length ? name : undefined
    return noted(value ? [guessTable(file, value.grid, {sheet})] : [], diagnostics)
  })
  return noted(
    withOwnNames(read.flatMap(({value}) => value)),
    read.flatMap(({diagnostics}) => diagnostics)
  )
}

function guessTable(
  file: ProjectPath,
  grid: Grid,
  {sheet, delimiter}: Pick<GuessedTable, 'sheet' | 'delimiter'>
): GuessedTable {
  const path = file.slice(file.lastIndexOf('/') + 1)
  const heads = withOwnNames(
    grid.header.map(({text}, index) => {
      const title = text.normalize('NFC').trim()
      const name = derivedName(title, index)
      return {name, title: title === '' ? name : title}
    })
  )
  const columns = heads.map((head, index) =>
    guessColumn(
      head,
      grid.rows.flatMap(({cells}) => cells[index] ?? [])
    )
  )
  const name = nameOf(sheet ?? path.replace(/\.[^.]+$/, '')) ?? 'table'
  return {name, path, sheet, delimiter, columns, primaryKey: guessKey(grid, columns)}
}

/** A name that another one has gets a number. */
function withOwnNames<T extends {readonly name: string}>(
  all: readonly T[]
): readonly T[] {
  const taken = new Set<string>()
  return all.map((it) => {
    let {name} = it
    for (let number = 2; taken.has(name); number++) name = `${it.name}_${number}`
    taken.add(name)
    return {...it, name}
  })
}

function notDescribed(file: ProjectPath) {
  return diagnose('data/not-yet', say`${file} has a format that cannot be described`, {
    span: startOf(file),
    hints: ['Name a CSV, TSV or XLSX file.']
  })
}
