import type {ElementContent} from 'hast'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {contentsOf, walkContent} from '../../src/model/place.js'

const report = asProjectPath('reports/r/report.md')
const data = asProjectPath('reports/r/data/t.csv')

/** A text on one line of some file. */
function textOn(line: number, value: string): ElementContent {
  const position = {start: {line, column: 1}, end: {line, column: 1 + value.length}}
  return {type: 'text', value, position}
}

function placesIn(content: readonly ElementContent[]): string[] {
  const places: string[] = []
  walkContent(content, (node, place) => {
    if (node.type !== 'text') return
    places.push(
      `${node.value} ${place ? `${place.file}:${place.start.line}` : 'nowhere'}`
    )
  })
  return places
}

test('a text has its place in the file of the nearest node that names one', () => {
  const cell: ElementContent = {
    type: 'element',
    tagName: 'td',
    properties: {},
    children: [textOn(2, 'cell')],
    data: {file: data}
  }
  const table: ElementContent = {
    type: 'part',
    name: 'pull',
    filling: {body: [textOn(5, 'before'), cell, textOn(6, 'after')]},
    data: {file: report}
  }
  expect(placesIn([table])).toEqual([
    `before ${report}:5`,
    `cell ${data}:2`,
    `after ${report}:6`
  ])
})

test('what the program wrote has no place', () => {
  expect(placesIn([{type: 'text', value: 'ours', data: {file: report}}])).toEqual([
    'ours nowhere'
  ])
  expect(placesIn([textOn(1, 'lost')])).toEqual(['lost nowhere'])
})

test('contents of a filling are found at any depth, and its texts are not', () => {
  const filling = {
    type: 'text',
    facts: [{label: 'a', value: 'b'}],
    notes: [{id: 'n', body: [textOn(1, 'one')]}],
    data: {table: [textOn(2, 'two')]},
    absent: undefined
  }
  expect(contentsOf(filling).flat()).toEqual([textOn(1, 'one'), textOn(2, 'two')])
})
