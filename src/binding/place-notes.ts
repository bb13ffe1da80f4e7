import type {PhrasingContent, Table} from 'mdast'
import {visit} from 'unist-util-visit'
import {letterAt} from '../locale/letter-at.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {ShownTable} from '../model/shown.js'
import {
  findAttribute,
  type Attribute,
  type Chapter,
  type ContainerDirective,
  type LeafDirective
} from '../model/tree.js'

/**
 * Finds the cell of each `::note[…]{row= column=}` and gives both one letter, in the
 * order in which the cells are read. A note on a column alone stands at its head, one on
 * a row alone at its name; one on neither is about the whole and has no letter.
 *
 * Notes `binding/unknown-cell`.
 */
export function placeNotes(chapters: readonly Chapter[]): Noted<undefined> {
  const diagnostics: Diagnostic[] = []
  for (const {tree} of chapters) {
    visit(tree, 'containerDirective', (node) => {
      const notes = notesOf(node)
      if (0 < notes.length) diagnostics.push(...placeIn(node, notes))
    })
  }
  return noted(undefined, diagnostics)
}

/** The notes of a block that name a row or a column. */
function notesOf({children}: ContainerDirective): readonly LeafDirective[] {
  return children.filter(
    (child): child is LeafDirective =>
      child.type === 'leafDirective' &&
      child.name === 'note' &&
      (findAttribute(child, 'row') ?? findAttribute(child, 'column')) !== undefined
  )
}

function placeIn(
  node: ContainerDirective,
  notes: readonly LeafDirective[]
): readonly Diagnostic[] {
  const {shown} = node.data
  const typed = node.children.find((child) => child.type === 'table')
  const names = shown?.kind === 'table' ? namesOf(shown) : typed && namesInTyped(typed)
  if (!names) {
    // A table that could not be answered has its errors already.
    return node.name === 'table' ? [] : notes.flatMap(noCells)
  }
  const found = notes.map((note) => findCell(note, names))
  const placed = found.flatMap(({value}) => (value ? [value] : []))
  const inOrder = placed.toSorted((a, b) => a.row - b.row || a.column - b.column)
  const lettered = inOrder.map(({note, ...cell}, index) => {
    const letter = letterAt(index)
    note.data.letter = letter
    return {...cell, letter}
  })
  if (shown?.kind === 'table') node.data.shown = withLetters(shown, lettered)
  else if (typed) putLetters(typed, lettered)
  return found.flatMap(({diagnostics}) => diagnostics)
}

/** All texts by which an author can name each row and each column. */
interface Names {
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly (readonly string[])[]
  /** The column that holds the names of the rows. */
  readonly nameColumn: number
}

function namesOf({columns, rows}: ShownTable): Names {
  const first = columns.findIndex(({computed}) => computed !== 'rank')
  const nameColumn = Math.max(0, first)
  return {
    rows: rows.map(({cells}) => {
      const cell = cells[nameColumn]
      return cell ? [cell.plain, cell.text] : []
    }),
    // The title of a computed column is often that of the one it was computed from.
    columns: columns.map(({key, title, computed}) => (computed ? [key] : [key, title])),
    nameColumn
  }
}

function namesInTyped({children: [heads, ...rows]}: Table): Names {
  return {
    rows: rows.map(({children: [first]}) => (first ? [wordsOf(first.children)] : [])),
    columns: (heads?.children ?? []).map((cell) => [wordsOf(cell.children)]),
    nameColumn: 0
  }
}

function wordsOf(children: readonly PhrasingContent[]): string {
  return children
    .map((child) => {
      if ('value' in child) return child.value
      return 'children' in child ? wordsOf(child.children) : ''
    })
    .join('')
    .trim()
}

interface Place {
  readonly note: LeafDirective
  /** −1 for the heads. */
  readonly row: number
  readonly column: number
}

function findCell(note: LeafDirective, names: Names): Noted<Place | undefined> {
  const row = findAttribute(note, 'row')
  const column = findAttribute(note, 'column')
  const inRows = row ? findIndex(row, names.rows) : noted(-1)
  const inColumns = column ? findIndex(column, names.columns) : noted(names.nameColumn)
  const diagnostics = [...inRows.diagnostics, ...inColumns.diagnostics]
  if (inRows.value === undefined || inColumns.value === undefined) {
    return noted(undefined, diagnostics)
  }
  return noted({note, row: inRows.value, column: inColumns.value}, diagnostics)
}

function findIndex(
  {key, value, valueSpan: span}: Attribute,
  names: readonly (readonly string[])[]
): Noted<number | undefined> {
  const indices = names.flatMap((all, index) => (all.includes(value) ? [index] : []))
  const [index, second] = indices
  if (index === undefined) {
    const known = names.flatMap(([first]) => (first === undefined ? [] : [first]))
    const message = [`the table has no ${key} called `, {quote: value}]
    const hints = hintAtName(value, known)
    return noted(undefined, [diagnose('binding/unknown-cell', message, {span, hints})])
  }
  if (second === undefined) return noted(index)
  const message = [`the table has more than one ${key} called `, {quote: value}]
  const hints = ['Choose rows with a filter, so that each has a name of its own.']
  return noted(undefined, [diagnose('binding/unknown-cell', message, {span, hints})])
}

function noCells(note: LeafDirective): readonly Diagnostic[] {
  const attributes = ['row', 'column'].flatMap((key) => findAttribute(note, key) ?? [])
  const [first] = attributes
  const span: Span = first?.keySpan ?? note.data.nameSpan
  const message = 'there are no cells here that a note could stand at'
  const hints = [
    say`Leave out ${'row='} and ${'column='}: the note is then about the whole.`
  ]
  return [diagnose('binding/unknown-cell', message, {span, hints})]
}

interface Lettered {
  readonly row: number
  readonly column: number
  readonly letter: string
}

function lettersAt(
  lettered: readonly Lettered[],
  row: number,
  column: number
): readonly string[] | undefined {
  const letters = lettered
    .filter((it) => it.row === row && it.column === column)
    .map(({letter}) => letter)
  return letters.length === 0 ? undefined : letters
}

function withLetters(table: ShownTable, lettered: readonly Lettered[]): ShownTable {
  return {
    ...table,
    columns: table.columns.map((column, index) => ({
      ...column,
      notes: lettersAt(lettered, -1, index)
    })),
    rows: table.rows.map((row, rowIndex) => ({
      ...row,
      cells: row.cells.map((cell, index) => ({
        ...cell,
        notes: lettersAt(lettered, rowIndex, index)
      }))
    }))
  }
}

function putLetters({children}: Table, lettered: readonly Lettered[]): void {
  for (const {row, column} of lettered) {
    const cell = children[row + 1]?.children[column]
    if (!cell) continue
    cell.data = {...cell.data, notes: lettersAt(lettered, row, column)}
  }
}
