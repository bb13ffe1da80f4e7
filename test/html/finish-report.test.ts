import {finishReport} from '../../src/html/finish-report.js'
import type {ShownTable} from '../../src/model/shown.js'
import {listing, testFixtures} from '../fixtures.js'
import {boundReport} from './bound-report.js'
import {showReport} from './show-tree.js'

testFixtures('html', (input) => {
  const {value, diagnostics} = finishReport(boundReport(input), {csvOf})
  return {'out.html': showReport(value), 'out.diagnostics.txt': listing(diagnostics)}
})

function csvOf({columns, rows}: ShownTable): Uint8Array {
  const lines = [
    columns.map(({key}) => key),
    ...rows.map(({cells}) => cells.map(({plain}) => plain))
  ]
  return new TextEncoder().encode(lines.map((cells) => `${cells.join(',')}\n`).join(''))
}
