import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {test} from 'vitest'
import {DEFAULT_SETTINGS} from '../../src/config/read-settings.js'
import {findDelimiter} from '../../src/data/find-delimiter.js'
import {readGrid} from '../../src/data/read-grid.js'
import {readTables} from '../../src/data/read-tables.js'
import {readText} from '../../src/data/read-text.js'
import {asProjectPath} from '../../src/model/path.js'
import {listing, testFixtures} from '../fixtures.js'

const FILE = asProjectPath('reports/x/data/t.csv')
const {limits} = DEFAULT_SETTINGS

// The twelve shapes of the public collection csv-spectrum, with contents of our own.
testFixtures('csv-spectrum', ({folder}) => {
  const {value: text = '', diagnostics} = readText(
    FILE,
    readFileSync(join(folder, 'in.csv'))
  )
  const delimiter = findDelimiter(FILE, text)
  const grid = readGrid(FILE, text, {delimiter: delimiter.value, limits})
  const header = grid.value?.header.map((it) => it.text) ?? []
  const rows = grid.value?.rows.map(({cells}) =>
    Object.fromEntries(header.map((name, index) => [name, cells[index]?.text]))
  )
  const told = [...diagnostics, ...delimiter.diagnostics, ...grid.diagnostics]
  return {'out.json': `${JSON.stringify(rows, undefined, 2)}\n${listing(told)}`}
})

test('no bytes make a table throw', () => {
  const sound = new TextEncoder().encode(
    '\uFEFFcode;"year";kg\r\n"a ""b"" c";2024;1,5\r\nč;2025;:\r\n'
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), {maxLength: 8}),
      fc.nat(sound.length),
      (changes, length) => {
        const bytes = sound.slice(0, length)
        for (const [at, byte] of changes) if (at < length) bytes[at] = byte
        readTables(
          asProjectPath('reports/x'),
          new Map([[FILE, {kind: 'file', bytes}]]),
          limits
        )
      }
    ),
    {numRuns: 500}
  )
})
