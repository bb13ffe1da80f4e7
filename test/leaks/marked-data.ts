import type {Aviary, Flock} from './canaries.js'
import {ALL, AMBER, HANDLED, RED, RELEASED} from './flocks.js'

/** Tables whose rows, columns and cells are marked in each way that there is. */
export function marksOfData(
  aviary: Aviary,
  openRow: string,
  put: (path: string, text: string) => void
): readonly string[] {
  const row = (flock: Flock, place: string, mark = '') =>
    `${aviary.word(flock, place)},${aviary.number(flock, place)},${aviary.number(RED, `marked column, ${place}`)},${mark}`
  const [named, handled, released] = [
    row(RED, 'row by its place in the description'),
    row(HANDLED, 'row with a handling code'),
    row(RELEASED, 'row for some states')
  ]
  const cell = aviary.word(ALL, 'row with a marked cell')
  const keyOf = (text: string) => text.split(',')[0] ?? ''
  put(
    'data/rows.csv',
    `state,count,secret,mark
${openRow},${aviary.number(ALL, 'open row')},${aviary.number(RED, 'marked column')},
${row(RED, 'marked row', 'TLP:RED')}
${row(AMBER, 'marked row', 'TLP:AMBER')}
${named}
${handled}
${released}
${cell},${aviary.number(RED, 'marked cell')},${aviary.number(RED, 'marked column')},
`
  )
  const hidden = aviary.word(RED, 'name of an unused table', false)
  const column = aviary.word(RED, 'name of an unused column', false)
  put(
    `data/${hidden}.csv`,
    `${column}\n${aviary.word(RED, 'cell of an unused table', false)}\n`
  )
  return [
    `  - name: rows
    path: rows.csv
    sources: [{title: Example}]
    tearline:
      marking: TLP:CLEAR
      marking-column: mark
      markings:
        - {where: {state: ${keyOf(named)}}, marking: TLP:RED}
        - {where: {state: ${keyOf(handled)}}, handling: H2}
        - {where: {state: ${keyOf(released)}}, releasable: [BG, RO]}
        - {field: count, where: {state: ${cell}}, marking: TLP:RED}
    schema:
      primaryKey: [state]
      fields:
        - {name: state, type: string}
        - {name: count, type: integer}
        - {name: secret, type: integer, title: ${aviary.word(RED, 'title of a marked column')}, tearline: {marking: TLP:RED}}
        - {name: mark, type: string}
`,
    `  - {name: ${hidden}, path: ${hidden}.csv, sources: [{title: ${aviary.word(RED, 'source of an unused table', false)}}], schema: {fields: [{name: ${column}, type: string}]}}\n`
  ]
}
