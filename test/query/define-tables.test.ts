import {readdirSync} from 'node:fs'
import {findQueries} from '../../src/binding/find-queries.js'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {readTables} from '../../src/data/read-tables.js'
import {parseChapter} from '../../src/markdown/parse-chapter.js'
import {TLP} from '../../src/marking/tlp.js'
import {plainOf} from '../../src/model/key-of.js'
import type {Reading} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Table} from '../../src/model/table.js'
import {defineTables} from '../../src/query/define-tables.js'
import {listing, testFixtures, type CaseFiles} from '../fixtures.js'

/** A few of the usual steps, so that the test of that limit is short. */
const limits = {...DEFAULT_SETTINGS.limits, querySteps: 100}

testFixtures('define', async (input) => {
  const file = asProjectPath('reports/x/report.md')
  const bytes = new TextEncoder().encode(input('in.md'))
  const parsed = parseChapter(file, bytes, {limits, isMain: false, scheme: TLP})
  const tables = tablesOf(input)
  const blocks = findQueries([parsed.value.chapter])
  const defined = await defineTables(blocks, {tables, scheme: TLP, limits})
  return {
    'out.tables.txt': defined.value.map(drawTable).join('\n'),
    'out.diagnostics.txt': listing([...parsed.diagnostics, ...defined.diagnostics])
  }
})

/** The tables of a case: its `in.*.csv`, described by `in.datapackage.yaml` where it has one. */
function tablesOf(input: CaseFiles): readonly Table[] {
  const names = readdirSync(input.folder).filter((name) =>
    /^in\..*\.(csv|yaml)$/.test(name)
  )
  const files = names.map((name) => {
    const path = asProjectPath(`reports/x/data/${name.slice('in.'.length)}`)
    const reading: Reading = {
      kind: 'file',
      bytes: new TextEncoder().encode(input(name))
    }
    return [path, reading] as const
  })
  const read = readTables(asProjectPath('reports/x'), new Map(files), limits)
  return read.value
}

function drawTable({name, columns, rows, sources, asOf, missing}: Table): string {
  const heads = columns.map(({name, type, title, unit}) => {
    const shown = title === name ? '' : ` "${title}"`
    return `${name}: ${type}${shown}${unit === undefined ? '' : ` in ${unit}`}`
  })
  const told = [
    ...sources.map((it) => `source ${it}`),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    ...missing.map(({symbol, label = ''}) => `symbol ${symbol} ${label}`)
  ]
  const lines = rows.map(({cells}) => cells.map(({value}) => plainOf(value)).join(' | '))
  return [name, ...heads, ...told, '', ...lines, ''].join('\n')
}
