import {noted, type Noted} from '../model/noted.js'
import type {Diagnostic} from '../model/diagnostic.js'
import {findAddress, findRange, type CellRange} from './cell-address.js'
import {damaged, tooLarge, type WorkbookLimits} from './faults.js'
import {isOn, PartReader, type SheetEntry, type Workbook} from './open-workbook.js'
import {readCell, type RawCell, type StoredCell} from './read-cell.js'
import {TextGatherer} from './read-strings.js'
import {walkXml, type Attributes, type XmlFault} from './walk-xml.js'

/** A sheet as it is stored: rows and cells in ascending order, empty ones left out. */
export interface Sheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
  /** Columns that are hidden, as first and last. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[]
  readonly merges: readonly CellRange[]
  readonly hasComments: boolean
}

export interface SheetRow {
  readonly row: number
  readonly isHidden: boolean
  readonly cells: readonly StoredCell[]
}

/**
 * Reads the cells of one sheet: their cached values, and nothing of formulas.
 *
 * @returns
 *   Codes: `data/bad-workbook`, `data/unsafe-workbook`, `data/too-large`.
 */
export function readSheet(
  workbook: Workbook,
  {name, part = ''}: SheetEntry,
  limits: WorkbookLimits
): Noted<Sheet | undefined> {
  const {file, archive} = workbook
  const reader = new PartReader(file, archive)
  const reading = new SheetReading(workbook, limits)
  const isRead = reader.read(part, (bytes) => reading.run(bytes))
  const relations = reader.relationsOf(part)
  const [fault] = [...reading.faults, ...reader.faults]
  if (fault) return noted(undefined, [fault])
  if (!isRead)
    return noted(undefined, [damaged(file, 'the part of the sheet is missing')])
  return noted({
    name,
    rows: reading.rows,
    hiddenColumns: reading.hiddenColumns,
    merges: reading.merges,
    hasComments: relations.some(({type}) => /comment/i.test(type))
  })
}

/** What was met of a sheet so far; its state is that of the walk through its XML. */
class SheetReading {
  readonly rows: SheetRow[] = []
  readonly hiddenColumns: (readonly [number, number])[] = []
  readonly merges: CellRange[] = []
  readonly faults: Diagnostic[] = []

  private readonly workbook: Workbook
  private readonly limits: WorkbookLimits
  private readonly gatherer = new TextGatherer()
  private row: {row: number; isHidden: boolean; cells: StoredCell[]} | undefined
  private cell: {-readonly [key in keyof RawCell]: RawCell[key]} | undefined
  private isValue = false
  private cellCount = 0

  constructor(workbook: Workbook, limits: WorkbookLimits) {
    this.workbook = workbook
    this.limits = limits
  }

  run(bytes: Uint8Array): {readonly isRead: true} | XmlFault {
    const fault = walkXml(bytes, {
      open: (name, attributes) => this.open(name, attributes),
      text: (text) => this.text(text),
      close: (name) => this.close(name),
      isDone: () => 0 < this.faults.length
    })
    return fault ?? {isRead: true}
  }

  private open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'col':
        this.openColumn(attributes)
        return
      case 'row':
        this.openRow(attributes)
        return
      case 'c':
        this.openCell(attributes)
        return
      case 'f':
        if (this.cell) this.cell.hasFormula = true
        return
      case 'v':
        this.isValue = true
        return
      case 'mergeCell': {
        const range = findRange(attributes['ref'] ?? '')
        if (range) this.merges.push(range)
        return
      }
      default:
        this.gatherer.open(name)
    }
  }

  private text(text: string): void {
    if (this.isValue && this.cell) this.cell.value += text
    else if (this.cell) this.gatherer.add(text)
  }

  private close(name: string): void {
    if (name === 'v') this.isValue = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else this.gatherer.close(name)
  }

  private openColumn({min = '', max = '', hidden}: Attributes): void {
    if (isOn(hidden)) this.hiddenColumns.push([Number(min), Number(max)])
  }

  private openRow({r, hidden}: Attributes): void {
    const before = this.rows.at(-1)?.row ?? 0
    const row = r === undefined ? before + 1 : Number(r)
    if (!Number.isInteger(row) || row <= before) {
      this.tear('rows')
      return
    }
    this.row = {row, isHidden: isOn(hidden), cells: []}
  }

  private openCell({r, s = '0', t = 'n'}: Attributes): void {
    if (!this.row) {
      this.tear('cells')
      return
    }
    const before = this.row.cells.at(-1)?.column ?? 0
    const address = r === undefined ? undefined : findAddress(r)
    const column = r === undefined ? before + 1 : (address?.column ?? 0)
    const isInRow = r === undefined || address?.row === this.row.row
    if (!isInRow || column <= before) {
      this.tear('cells')
      return
    }
    this.cell = {
      column,
      type: t,
      style: Number(s),
      value: '',
      inline: '',
      hasFormula: false
    }
  }

  private closeCell(): void {
    const inline = this.gatherer.take()
    const {row, cell} = this
    this.cell = undefined
    if (!row || !cell) return
    const stored = readCell({...cell, inline}, this.workbook)
    if (stored.kind === 'blank') return
    row.cells.push(stored)
    this.cellCount++
    const {dataCells} = this.limits
    if (dataCells < this.cellCount) this.limit('cells', 'data-cells', dataCells)
  }

  private closeRow(): void {
    const {row} = this
    this.row = undefined
    if (!row || row.cells.length === 0) return
    this.rows.push(row)
    const {dataRows} = this.limits
    if (dataRows + 1 < this.rows.length) this.limit('rows', 'data-rows', dataRows)
  }

  private limit(what: string, name: string, most: number): void {
    const {file} = this.workbook
    this.faults.push(tooLarge(file, `the sheet has too many ${what}`, name, most))
  }

  private tear(what: string): void {
    const message = `the ${what} of the sheet are not in order`
    this.faults.push(damaged(this.workbook.file, message))
  }
}
