import type {Limits} from '../model/settings.js'
import {withDefault, type Field} from '../yaml/field.js'
import {groupOf} from '../yaml/group.js'
import {COUNT} from '../yaml/kind.js'

/** A limit: a count with a default that is safe on a laptop and in CI. */
function limit(name: string, absent: number, says: string): Field<number> {
  return withDefault(name, COUNT, absent, says)
}

// 440 kB of ordinary text take half a second (security.md, 1.5); a long report has
// chapters, so one file of a megabyte is a mistake.
const TEXT_BYTES = limit(
  'text-bytes',
  1_000_000,
  'Bytes of one text file: a chapter, a glossary, a description of tables.'
)

const DATA_BYTES = limit('data-bytes', 20_000_000, 'Bytes of one data file.')

const PICTURE_BYTES = limit('picture-bytes', 20_000_000, 'Bytes of one picture.')

// An A4 page at 600 dpi has 35 million.
const PICTURE_PIXELS = limit(
  'picture-pixels',
  50_000_000,
  'Pixels of one picture, width times height.'
)

// Some hundred levels overflow the stack of parsers (security.md, T14 and 1.5).
const NESTING = limit('nesting', 50, 'Lists and quotations in each other.')

// 10 000 rows of three columns take 25 s to print (security.md, 2.1).
const TABLE_CELLS = limit(
  'table-cells',
  20_000,
  'Cells of one table in the text, rows times columns.'
)

const DATA_ROWS = limit('data-rows', 200_000, 'Rows of one data file.')

const DATA_CELLS = limit('data-cells', 2_000_000, 'Cells of one sheet of a spreadsheet.')

// 191 kB of XLSX unpacked to 75 MB, three million rows, in a gigabyte of memory of
// other readers (security.md, T12).
const WORKBOOK_BYTES = limit(
  'workbook-bytes',
  100_000_000,
  'Bytes that one spreadsheet unpacks to.'
)

const WORKBOOK_PARTS = limit('workbook-parts', 1_000, 'Parts in one spreadsheet.')

// Sheets pack ten to fifty times (own files, 2026); that one packed 390 times.
const WORKBOOK_RATIO = limit(
  'workbook-ratio',
  200,
  'How many times its packed size a part of a spreadsheet may be.'
)

// Joining, sorting or grouping tables of 200 000 rows took 10 to 60 steps; the dearest
// step of a query that was made to be slow, half a second (2026-11-24).
const QUERY_STEPS = limit(
  'query-steps',
  2_000,
  'Steps that one query may take: ten for a small one, sixty for one over 200 000 rows.'
)

const QUERY_MEMORY_MB = limit(
  'query-memory-mb',
  256,
  'Mebibytes of memory that the queries of one report may take.'
)

const FILES = limit('files', 1_000, 'Files in the folder of one report.')

const WORKER_SECONDS = limit(
  'worker-seconds',
  60,
  'Seconds that the text and the tables of one report may take.'
)

const WORKER_HEAP_MB = limit(
  'worker-heap-mb',
  1_024,
  'Mebibytes of memory that one report may take.'
)

// With 4 the worst inputs stopped and the program lived (security.md, T14).
const WORKER_STACK_MB = limit(
  'worker-stack-mb',
  4,
  'Mebibytes of stack that one report may take.'
)

/** `limits:` of the settings. */
export const LIMITS = groupOf<Limits>(
  'limits',
  {
    fields: [
      TEXT_BYTES,
      DATA_BYTES,
      PICTURE_BYTES,
      PICTURE_PIXELS,
      NESTING,
      TABLE_CELLS,
      DATA_ROWS,
      DATA_CELLS,
      WORKBOOK_BYTES,
      WORKBOOK_PARTS,
      WORKBOOK_RATIO,
      QUERY_STEPS,
      QUERY_MEMORY_MB,
      FILES,
      WORKER_SECONDS,
      WORKER_HEAP_MB,
      WORKER_STACK_MB
    ],
    refusals: []
  },
  (reading) => ({
    textBytes: reading.get(TEXT_BYTES),
    dataBytes: reading.get(DATA_BYTES),
    pictureBytes: reading.get(PICTURE_BYTES),
    picturePixels: reading.get(PICTURE_PIXELS),
    nesting: reading.get(NESTING),
    tableCells: reading.get(TABLE_CELLS),
    dataRows: reading.get(DATA_ROWS),
    dataCells: reading.get(DATA_CELLS),
    workbookBytes: reading.get(WORKBOOK_BYTES),
    workbookParts: reading.get(WORKBOOK_PARTS),
    workbookRatio: reading.get(WORKBOOK_RATIO),
    querySteps: reading.get(QUERY_STEPS),
    queryMemoryMb: reading.get(QUERY_MEMORY_MB),
    files: reading.get(FILES),
    workerMs: reading.get(WORKER_SECONDS) * 1_000,
    workerHeapMb: reading.get(WORKER_HEAP_MB),
    workerStackMb: reading.get(WORKER_STACK_MB)
  })
)
