import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {ChartType} from '../model/request.js'
import type {Figures} from './figures.js'

/** Lines that can still be told apart, each with its own label (sheets of `look/`). */
const MOST_LINES = 10
/** Bars of one group: so many fills survive grey print. */
const MOST_ABREAST = 4
/** Parts of a whole: so many steps of lightness can be told apart. */
const MOST_PARTS = 5
/** Columns on 110 mm that are wider than a hairline. */
const MOST_COLUMNS = 100
/** Lying bars that fit on a page of A4 with their caption. */
const MOST_ROWS = 44
/** Numbers that a double holds exactly, and that a label can hold at all. */
const LARGEST_VALUE = 1e15

/** Looks for what cannot be drawn so that a reader could see it. */
export function checkFigures(figures: Figures, span: Span): readonly Diagnostic[] {
  const {type, series, isOrdered, places} = figures
  const values = series.flatMap(({points}) => points.flatMap((it) => it?.value ?? []))
  if (values.length === 0) {
    return [
      diagnose('graphic/nothing-to-draw', 'the chart has no figure to draw', {
        span,
        hints: [
          'Mend the filters, or leave the chart out and say that there are no data.'
        ]
      })
    ]
  }
  if (values.some((value) => LARGEST_VALUE < Math.abs(value))) {
    return [
      diagnose('graphic/too-large-value', 'a figure is too large for an axis', {
        span,
        hints: ['Give the figures in a larger unit, as million tonnes.']
      })
    ]
  }
  const mostSeries = MOST_SERIES[type]
  if (mostSeries < series.length) return [tooManySeries(figures, mostSeries, span)]
  if (type === 'area') return checkArea(figures, span)
  const mostBars = isOrdered ? MOST_COLUMNS : MOST_ROWS
  const barCount = places.length * (type === 'stacked' ? 1 : series.length)
  const isCrowded = type !== 'line' && mostBars < barCount
  return isCrowded ? [tooManyBars(figures, barCount, mostBars, span)] : []
}

const MOST_SERIES: Readonly<Record<ChartType, number>> = {
  bar: MOST_ABREAST,
  grouped: MOST_ABREAST,
  stacked: MOST_PARTS,
  line: MOST_LINES,
  area: MOST_PARTS
}

/** An area says that something went on between two places, and that parts add up. */
function checkArea(
  {isOrdered, series, xTitle}: Figures,
  span: Span
): readonly Diagnostic[] {
  if (!isOrdered) {
    const message = say`the values of ${xTitle} do not follow each other, as an area says`
    const hints = [say`Write ${'type=stacked'}, or name a column of years or dates.`]
    return [diagnose('graphic/unordered-area', message, {span, hints})]
  }
  const isNegative = series.some(({points}) => points.some((it) => it && it.value < 0))
  if (!isNegative || series.length === 1) return []
  const message = 'areas on each other cannot show a figure below zero'
  const hints = [say`Write ${'type=line'}, or ${'type=stacked'}.`]
  return [diagnose('graphic/negative-area', message, {span, hints})]
}

function tooManySeries({type, series}: Figures, most: number, span: Span): Diagnostic {
  const message = say`the chart has ${series.length} series, and no more than ${most} can be told apart`
  const otherwise =
    type === 'line' ? 'show them in a table' : 'draw lines, or show them in a table'
  return diagnose('graphic/too-many-series', message, {
    span,
    hints: [`Filter the rows to the series that matter, or ${otherwise}.`]
  })
}

function tooManyBars(
  {isOrdered}: Figures,
  count: number,
  most: number,
  span: Span
): Diagnostic {
  const message = say`the chart has ${count} bars, and no more than ${most} have room`
  return diagnose('graphic/too-many-bars', message, {
    span,
    hints: [
      isOrdered
        ? 'Draw lines in place of bars, or filter the rows.'
        : 'Filter the rows to those that matter, or show all in a table.'
    ]
  })
}
