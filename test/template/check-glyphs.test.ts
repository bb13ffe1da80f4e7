import {expect, test} from 'vitest'
import type {Content} from '../../src/model/parts.js'
import {asProjectPath} from '../../src/model/path.js'
import {checkGlyphs} from '../../src/template/check-glyphs.js'
import {listing} from '../fixtures.js'
import {soundBrand} from './brands.js'
import {element, figureOf, reportOf, words} from './reports.js'

const plain = soundBrand('plain')
const hint = '  hint: Write it in words, or add a face that has it to the brand.\n'

function check(body: Content, expectedListing: string): void {
  expect(listing(checkGlyphs(plain, reportOf(body)))).toBe(expectedListing)
}

/** A text that stands in a file from this place on, letter by letter. */
function written(value: string, line: number, column: number): Content {
  const position = {
    start: {line, column},
    end: {line, column: column + value.length}
  }
  return [{type: 'text', value, position, data: {file: asProjectPath('reports/x.md')}}]
}

test('Latin, Cyrillic, Greek and the signs of reports are in the brands', () => {
  const text =
    'Țară България Ελλάδα ≤ ≥ ≠ ≈ → ▲ ☐ ☑ − × ‰ “x” 5\u00a0%\u202f½ \u00ad\u2060'
  check([element('p', ...words(text))], '')
})

test('a character that no face has is shown at its own place', () => {
  check(
    [element('p', ...written('see 🚗 here', 7, 3))],
    `7:7-7:9 error template/missing-glyph: no face of the brand has \`🚗\`, U+1F697\n${hint}`
  )
})

test('a text that is not in its file letter by letter is shown whole', () => {
  const position = {start: {line: 7, column: 3}, end: {line: 8, column: 2}}
  const data = {file: asProjectPath('reports/x.md')}
  check(
    [{type: 'text', value: '語', position, data}],
    `7:3-8:2 error template/missing-glyph: no face of the brand has \`語\`, U+8A9E\n${hint}`
  )
})

test('each missing character is told once, where it stands first', () => {
  check(
    [element('p', ...written('語語', 2, 1)), element('p', ...written('語', 9, 1))],
    `2:1-2:2 error template/missing-glyph: no face of the brand has \`語\`, U+8A9E\n${hint}`
  )
})

test('captions, labels and drawings are looked through, too', () => {
  const figure = figureOf('fig-a')
  if (figure.name !== 'figure') throw new Error('a figure is no figure')
  const filling = {...figure.filling, unit: '漢', wide: words('字')}
  check(
    [{...figure, filling}],
    `error template/missing-glyph: no face of the brand has \`漢\`, U+6F22\n${hint}` +
      `error template/missing-glyph: no face of the brand has \`字\`, U+5B57\n${hint}`
  )
})

test('front matter is looked through, and its title is the place', () => {
  const report = reportOf()
  const frontMatter = {...report.frontMatter, authors: ['李']}
  expect(listing(checkGlyphs(plain, {...report, frontMatter}))).toBe(
    `2:8-2:22 error template/missing-glyph: no face of the brand has \`李\`, U+674E\n${hint}`
  )
})
