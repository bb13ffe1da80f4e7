import type {Root} from 'mdast'
import {expect, test} from 'vitest'
import {findPictures} from '../../src/binding/find-pictures.js'
import {asProjectPath} from '../../src/model/path.js'
import type {ContainerDirective} from '../../src/model/tree.js'
import {listing} from '../fixtures.js'

const FOLDER = asProjectPath('reports/r')
const FILE = asProjectPath('reports/r/report.md')

/** A chapter with `:::figure` around a picture at line 2, from column 1 to 21. */
function chapterWith(url: string) {
  const position = {start: {line: 2, column: 1}, end: {line: 2, column: 21}}
  const span = {file: FILE, ...position}
  const figure: ContainerDirective = {
    type: 'containerDirective',
    name: 'figure',
    data: {braces: {classes: [], attributes: []}, nameSpan: span, headSpan: span},
    children: [
      {type: 'paragraph', children: [{type: 'image', url, alt: 'A van', position}]}
    ]
  }
  const tree: Root = {type: 'root', children: [figure]}
  return {file: FILE, tree, silences: []}
}

function check(url: string, expected: string): void {
  const {value, diagnostics} = findPictures([chapterWith(url)], FOLDER)
  expect(listing(diagnostics)).toBe('')
  expect(value.map(({path}) => path)).toEqual([expected])
}

function checkFault(url: string, expected: string): void {
  const {value, diagnostics} = findPictures([chapterWith(url)], FOLDER)
  expect(value).toEqual([])
  expect(listing(diagnostics)).toBe(
    `2:1-2:21 error picture/outside-folder: the path \`${url}\` ${expected}\n` +
      '  hint: Put the picture into the folder of the report, and write its path from there, as `figures/van.jpg`.\n'
  )
}

test('the path of a picture begins at the folder of its report', () => {
  check('figures/van.jpg', 'reports/r/figures/van.jpg')
  check('./figures/../van.jpg', 'reports/r/van.jpg')
})

test('a picture outside of the folder is an error', () => {
  checkFault('../other/van.jpg', 'leaves the folder of the report')
  checkFault('/etc/van.jpg', 'begins at the root of a disk')
  checkFault('C:\\van.jpg', 'begins at the root of a disk')
  checkFault('https://example.org/van.jpg', 'is an address on a network')
  checkFault('file:///etc/van.jpg', 'is an address on a network')
  checkFault(
    'figures/%2e%2e/van.jpg',
    'holds a character that systems read in different ways'
  )
})
