import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {readTables} from '../../src/data/read-tables.js'
import type {Span} from '../../src/model/diagnostic.js'
import type {Marked} from '../../src/model/mark.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath, type ProjectPath} from '../../src/model/path.js'
import type {CellValue, Table} from '../../src/model/table.js'
import {listing, testFixtures} from '../fixtures.js'

testFixtures('data', ({folder}) => {
  const {value, diagnostics} = readTables(
    asProjectPath('reports/x'),
    filesOf(folder),
    DEFAULT_SETTINGS.limits
  )
  return {
    'out.tables.txt': value.map(shownTable).join('\n'),
    'out.diagnostics.txt': diagnostics
      .map(
        (it) => `${it.span?.file.slice('reports/x/data/'.length) ?? ''}:${listing([it])}`
      )
      .join('')
  }
})

/** The case's `in.*` files as they would lie in a report's `data/`. */
function filesOf(folder: string): ReadonlyMap<ProjectPath, Reading> {
  const names = readdirSync(folder).filter((name) => name.startsWith('in.'))
  return new Map(
    names
      .toReversed()
      .map((name) => [
        asProjectPath(`reports/x/data/${name.slice('in.'.length)}`),
        {kind: 'file', bytes: readFileSync(join(folder, name))}
      ])
  )
}

/** A table as text: its head, then a line a row, each cell with its place. */
function shownTable({columns, rows, ...head}: Table): string {
  const facts = Object.entries({...head, span: shownSpan(head.span)})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
  const heads = columns.map(
    ({name, title, type, unit = '', span, ...marked}) =>
      `  ${shownSpan(span)} ${name} “${title}” ${type} ${unit}`.trimEnd() +
      `${shownMarks(marked)}\n`
  )
  const lines = rows.map(({cells, ...marked}) => {
    const texts = cells.map(
      ({value, span, ...cell}) =>
        `${shownSpan(span)} ${shownValue(value)}${shownMarks(cell)}`
    )
    return `  ${texts.join(' | ')}${shownMarks(marked)}\n`
  })
  return [...facts, 'columns:\n', ...heads, 'rows:\n', ...lines].join('')
}

/** What is said of who may read a part, as ` (TLP:RED H2 BG)`. */
function shownMarks({mark, handling, releasable = []}: Marked): string {
  const words = [mark, handling, ...releasable].filter((it) => it !== undefined)
  return words.length === 0 ? '' : ` (${words.join(' ')})`
}

function shownSpan({start, end}: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

function shownValue({kind, ...rest}: CellValue): string {
  return `${kind} ${Object.values(rest)
    .filter((it) => it !== undefined)
    .map((it) => JSON.stringify(it))
    .join(' ')}`
}
