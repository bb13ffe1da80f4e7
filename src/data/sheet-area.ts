import type {Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** The part of a sheet that is the table. */
export interface Area {
  readonly file: ProjectPath
  readonly header: number
  readonly lastRow: number
  /** Columns that can be seen, from left to right. */
  readonly columns: readonly number[]
  readonly first: number
  readonly last: number
  /** Whether what stands beside it belongs to the table too. */
  readonly isWhole: boolean
}

/** The place of a row of the table. */
export function rowSpan({file, first, last}: Area, row: number): Span {
  return {
    file,
    start: {line: row, column: first},
    end: {line: row, column: last + 1}
  }
}
