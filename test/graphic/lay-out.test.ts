import fc from 'fast-check'
import {expect, test} from 'vitest'
import {drawChart} from '../../src/graphic/draw-chart.js'
import type {Drawing} from '../../src/model/shown.js'
import type {ChartAnswer} from '../../src/model/request.js'
import {answerOf, OPTIONS} from './charts.js'
import {overlapsIn, textBoxesOf} from './text-boxes.js'

const word = fc.stringMatching(/^[A-Za-z]{1,14}$/)
const name = fc.array(word, {minLength: 1, maxLength: 7}).map((words) => words.join(' '))
const figure = fc.oneof(
  {arbitrary: fc.integer({min: 0, max: 900_000}).map(String), weight: 6},
  {arbitrary: fc.integer({min: -500, max: 500}).map(String), weight: 2},
  {
    arbitrary: fc.integer({min: 0, max: 999}).map((it) => (it / 10).toFixed(1)),
    weight: 2
  },
  {arbitrary: fc.constant(':'), weight: 2}
)

/** Any chart that an author could ask for, with names as long as they come. */
const chart: fc.Arbitrary<ChartAnswer> = fc
  .record({
    type: fc.constantFrom('bar', 'grouped', 'stacked', 'line', 'area'),
    xType: fc.constantFrom('year', 'string', 'date', 'integer'),
    unit: fc.option(name, {nil: undefined}),
    names: fc.uniqueArray(name, {minLength: 1, maxLength: 5}),
    places: fc.uniqueArray(fc.integer({min: 1990, max: 2030}), {
      minLength: 1,
      maxLength: 22
    }),
    placeName: name,
    figures: fc.array(figure, {minLength: 110, maxLength: 110})
  })
  .map(({type, xType, unit, names, places, placeName, figures}) => {
    const ordered = places.toSorted((a, b) => a - b)
    const textOf = (place: number): string =>
      xType === 'string'
        ? `${placeName} ${place}`
        : xType === 'date'
          ? `${place}-03-01`
          : String(place)
    const rows = ordered.map((place, row) =>
      [textOf(place), ...names.map((_, at) => figures[row * 5 + at] ?? ':')].join(';')
    )
    const y = unit === undefined ? {title: 'Cases'} : {title: 'Cases', unit}
    return answerOf(
      {type, x: {title: 'Place', type: xType}, y},
      [['x', ...names].join(';'), ...rows].join('\n')
    )
  })

function drawingsOf(answer: ChartAnswer): readonly Drawing[] {
  const {value, diagnostics} = drawChart(answer, OPTIONS)
  expect(value === undefined).toBe(0 < diagnostics.length)
  return value ? Object.values(value.drawings) : []
}

test('no text of any chart leaves its drawing', () => {
  fc.assert(
    fc.property(chart, (answer) => {
      for (const drawing of drawingsOf(answer)) {
        const outside = textBoxesOf(drawing).filter(
          ({left, right, top, bottom}) =>
            left < -0.05 ||
            drawing.width + 0.05 < right ||
            top < -0.5 ||
            drawing.height + 0.5 < bottom
        )
        expect(outside).toEqual([])
      }
    }),
    {numRuns: 60, endOnFailure: true}
  )
})

test('no text of any chart lies on another', () => {
  fc.assert(
    fc.property(chart, (answer) => {
      for (const drawing of drawingsOf(answer)) {
        expect(overlapsIn(textBoxesOf(drawing))).toEqual([])
      }
    }),
    {numRuns: 60, endOnFailure: true}
  )
})

test('every number of a drawing is finite, and rounded to hundredths', () => {
  fc.assert(
    fc.property(chart, (answer) => {
      for (const {svg} of drawingsOf(answer)) {
        for (const child of svg.children) {
          if (child.type !== 'element') continue
          const values = Object.values(child.properties).map(String)
          expect(values.filter((it) => /NaN|Infinity|\.\d{3}/.test(it))).toEqual([])
        }
      }
    }),
    {numRuns: 30}
  )
})

test('the same figures give the same drawing', () => {
  fc.assert(
    fc.property(chart, (answer) => {
      expect(drawChart(answer, OPTIONS)).toEqual(
        drawChart(structuredClone(answer), OPTIONS)
      )
    }),
    {numRuns: 20}
  )
})

test('a line of thousands of days is drawn', () => {
  const rows = Array.from({length: 5000}, (_, day) => {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
    return `${iso};${day % 97}`
  })
  const answer = answerOf(
    {type: 'line', x: {title: 'Day', type: 'date'}, y: {title: 'Cases'}},
    ['x;-', ...rows].join('\n')
  )
  expect(drawingsOf(answer)).toHaveLength(3)
})
