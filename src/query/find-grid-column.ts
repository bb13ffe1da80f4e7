import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import {hasFigures, type Grid, type GridColumn} from './grid.js'

/** A printed column, and where its cells stand in each row. */
export interface GridField {
  readonly column: GridColumn
  readonly index: number
}

/**
 * Finds the printed column of figures that an author named: by its name or, in a
 * pivot, by the value that heads it. Notes `query/unknown-column` and
 * `query/not-a-number`.
 */
export function findFigures(
  {columns}: Grid,
  {text, span}: Written
): Noted<GridField | undefined> {
  const index = columns.findIndex(({key}) => key === text)
  const column = columns[index]
  if (!column) {
    const known = columns.filter(hasFigures).map(({key}) => key)
    const message = say`the table prints no column called ${text}`
    const hints = hintAtName(text, known)
    return fault(diagnose('query/unknown-column', message, {span, hints}))
  }
  if (hasFigures(column)) return noted({column, index})
  const message = say`the column ${text} holds no numbers to count with`
  const hints = ['Name a column of numbers.']
  return fault(diagnose('query/not-a-number', message, {span, hints}))
}

function fault(diagnostic: Diagnostic): Noted<undefined> {
  return noted(undefined, [diagnostic])
}
