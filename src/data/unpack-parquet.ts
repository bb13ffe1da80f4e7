import {readParquet} from '../duckdb/read-parquet.js'
import {diagnose, startOf} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import type {Unpacked} from '../model/unpacked.js'

/**
 * Reads a Parquet file into texts, before any description is laid over them.
 *
 * @param systemPath
 *   Where its bytes lie for the engine to read.
 * @returns
 *   Codes: `data/bad-parquet`, `data/too-large`.
 */
export async function unpackParquet(
  file: ProjectPath,
  systemPath: string,
  limits: Limits
): Promise<Unpacked> {
  const read = await readParquet(systemPath, {
    memoryMb: limits.queryMemoryMb,
    steps: limits.querySteps,
    rows: limits.dataRows,
    cells: limits.dataCells
  })
  if (!read.fault) return {...read.value, diagnostics: []}
  const {kind, message, hints} = read.fault
  const code = kind === 'limit' ? 'data/too-large' : 'data/bad-parquet'
  const hint =
    kind === 'refused'
      ? 'Save it with columns of texts, numbers, days and truths.'
      : 'Save the table again, as Parquet or as CSV.'
  return {
    columns: [],
    rows: [],
    diagnostics: [
      diagnose(code, message, {
        span: startOf(file),
        hints: hints.length === 0 ? [hint] : hints
      })
    ]
  }
}
