import type {Element} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drawMap} from '../../src/graphic/draw-map.js'
import {readBorders, shippedBorders} from '../../src/graphic/read-borders.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Drawing} from '../../src/model/shown.js'
import {listing, testFixtures} from '../fixtures.js'
import {OPTIONS} from './charts.js'
import {mapAnswerOf, readMapInput} from './maps.js'
import {overlapsIn, textBoxesOf} from './text-boxes.js'

const borders = shippedBorders()
const options = {...OPTIONS, borders}
const INPUT = {
  classes: 'equal',
  region: {title: 'Country'},
  value: {title: 'Rate'}
} as const

testFixtures('map', (input) => {
  const answer = mapAnswerOf(readMapInput(input('in.json')), input('in.csv'))
  const {value, diagnostics} = drawMap(answer, options)
  if (!value) return {'out.diagnostics.txt': listing(diagnostics)}
  return {
    'out.print.svg': textOf(value.drawings.print),
    'out.narrow.svg': textOf(value.drawings.narrow),
    'out.words.txt': `${value.generatedAlt}\n\n${value.boundaries ?? ''}\n`
  }
})

/** A drawing as text; of outlines only how they begin, since nobody reads them. */
function textOf({svg}: Drawing): string {
  const html = unified()
    .use(rehypeStringify, {closeSelfClosing: true, closeEmptyElements: true})
    .stringify({type: 'root', children: [svg]})
  const short = html.replaceAll(/ d="([^"]{24})[^"]*"/g, ' d="$1…"')
  return `${short.replaceAll('><', '>\n<')}\n`
}

const codes = borders.areas.map(({code}) => code)
const anyMap = fc
  .record({
    classes: fc.constantFrom('equal', 'quantile'),
    regions: fc.uniqueArray(fc.constantFrom(...codes), {minLength: 1}),
    figures: fc.array(
      fc.oneof(
        {arbitrary: fc.integer({min: -50, max: 90_000}).map(String), weight: 3},
        {
          arbitrary: fc.integer({min: 0, max: 99}).map((it) => (it / 10).toFixed(1)),
          weight: 6
        },
        {arbitrary: fc.constant(':'), weight: 1}
      ),
      {minLength: 40, maxLength: 40}
    )
  })
  .map(({classes, regions, figures}) => {
    const rows = regions.map((code, index) => `${code};${figures[index] ?? ':'}`)
    return mapAnswerOf({...INPUT, classes}, ['region;value', ...rows].join('\n'))
  })

test('no text of any map leaves it or lies on another, and the same is drawn again', () => {
  fc.assert(
    fc.property(anyMap, (answer) => {
      const {value, diagnostics} = drawMap(answer, options)
      expect(value === undefined).toBe(0 < diagnostics.length)
      for (const drawing of Object.values(value?.drawings ?? {})) {
        const boxes = textBoxesOf(drawing)
        expect(overlapsIn(boxes)).toEqual([])
        const outside = boxes.filter(({left, right, top, bottom}) => {
          return (
            left < -0.05 ||
            drawing.width + 0.05 < right ||
            top < -0.5 ||
            drawing.height + 0.5 < bottom
          )
        })
        expect(outside).toEqual([])
      }
      expect(drawMap(structuredClone(answer), options).value).toEqual(value)
    }),
    {numRuns: 12}
  )
})

test('Kosovo has a dashed border with Serbia only, and its footnote is printed', () => {
  const value = mapOf('RS;1.1')
  expect(value?.boundaries).toContain('without prejudice to positions on status')
  const dashed = shapesOf(value?.drawings.print, 'status')
  expect(dashed).toHaveLength(1)
})

test('a country goes by its codes and by names that sources use', () => {
  const names = ['BA', 'ROU', 'Turkey', 'Türkiye', 'FYROM', 'Republic of Moldova', 'EL']
  for (const name of names) {
    expect(mapOf(`${name};1.1`)?.generatedAlt, name).toContain('Highest: 1.1')
  }
  expect(mapOf('The former Yugoslav Republic of Macedonia;1')?.generatedAlt).toContain(
    'North Macedonia'
  )
})

/** Two countries side by side. */
const OWN = {
  type: 'Topology',
  bbox: [0, 0, 4, 2],
  arcs: [
    [
      [2, 0],
      [2, 2]
    ],
    [
      [2, 2],
      [0, 2],
      [0, 0],
      [2, 0]
    ],
    [
      [2, 0],
      [4, 0],
      [4, 2],
      [2, 2]
    ]
  ],
  objects: {
    countries: {
      type: 'GeometryCollection',
      geometries: [
        {type: 'Polygon', id: 'AL', arcs: [[0, 1]], properties: {dashed: ['BGR']}},
        {type: 'Polygon', id: 'BGR', arcs: [[2, -1]]}
      ]
    }
  }
}
const FILE = asProjectPath('templates/borders.json')

test('a map is drawn from borders that the owner gives', () => {
  const own = readBorders(FILE, JSON.stringify(OWN))
  expect(own.diagnostics).toEqual([])
  if (!own.value) throw new Error('The borders are sound')
  const answer = mapAnswerOf(INPUT, 'region;value\nAlbania;1\nBG;2')
  const {value} = drawMap(answer, {...OPTIONS, borders: own.value})
  expect(value?.boundaries).not.toContain('Natural Earth')
  expect(value?.boundaries).not.toContain('Kosovo')
  expect(shapesOf(value?.drawings.print, 'status')).toHaveLength(1)
  expect(shapesOf(value?.drawings.print, 'region')).toHaveLength(2)
})

test.each([
  ['no JSON', '{', 'no JSON'],
  ['no TopoJSON', '{"type": "FeatureCollection"}', 'no TopoJSON'],
  ['no frame', JSON.stringify({...OWN, bbox: [4, 0, 0, 2]}), 'bbox'],
  ['a torn arc', JSON.stringify({...OWN, arcs: [[[0, 0]]]}), 'no list of places'],
  ['no countries', JSON.stringify({...OWN, objects: {}}), 'countries'],
  ['a number for a code', JSON.stringify(withCountry({id: '191'})), '191'],
  ['an arc too many', JSON.stringify(withCountry({arcs: [[0, 9]]})), 'no sound rings']
])('borders with %s are refused', (_, text, words) => {
  const {value, diagnostics} = readBorders(FILE, text)
  expect(value).toBeUndefined()
  expect(listing(diagnostics)).toContain('graphic/bad-borders')
  expect(listing(diagnostics)).toContain(words)
})

test('no text makes the reader of borders throw', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readBorders(FILE, text).value).toBeUndefined()
    })
  )
})

function withCountry(fields: object): object {
  const [first] = OWN.objects.countries.geometries
  const geometries = [{...first, ...fields}]
  return {...OWN, objects: {countries: {type: 'GeometryCollection', geometries}}}
}

function mapOf(row: string): ReturnType<typeof drawMap>['value'] {
  const answer = mapAnswerOf(INPUT, `region;value\n${row}`)
  return drawMap(answer, options).value
}

function shapesOf(drawing: Drawing | undefined, name: string): readonly Element[] {
  return (drawing?.svg.children ?? []).flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'path') return []
    return String(child.properties['className']).split(',').includes(name) ? [child] : []
  })
}
