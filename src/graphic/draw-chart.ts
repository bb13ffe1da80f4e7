import type {Brand, TextMeasure} from '../model/brand.js'
import type {Span} from '../model/diagnostic.js'
import type {Target} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {ChartAnswer} from '../model/request.js'
import type {Drawing, Drawn} from '../model/shown.js'
import {checkFigures} from './check-figures.js'
import {describeFigures} from './describe-figures.js'
import {drawAreas} from './draw-areas.js'
import {drawColumns} from './draw-columns.js'
import {drawLines} from './draw-lines.js'
import {drawRows} from './draw-rows.js'
import {drawStackColumns} from './draw-stack-columns.js'
import {drawStackRows} from './draw-stack-rows.js'
import {readFigures, type Figures} from './figures.js'
import {sheetOf, type Sheet} from './sheet.js'

/** What a chart is drawn for. */
export interface ChartOptions {
  readonly measure: TextMeasure
  readonly measures: Brand['measures']
  readonly target: Target
  /** Where the text asks for the chart. */
  readonly span: Span
  /** The name of the series that the caption speaks of; left out, the first one. */
  readonly emphasis?: string | undefined
}

/**
 * Draws a chart for paper, for a wide screen and for a phone, and says it in words.
 *
 * Each is drawn for its own width, so that letters keep their size. A series is told
 * by its weight, its dash or its lightness and by a label of its own, never by colour
 * alone. Notes `graphic/nothing-to-draw`, `graphic/too-many-series`,
 * `graphic/too-many-bars`, `graphic/too-large-value`, `graphic/unordered-area` and
 * `graphic/negative-area`; with any there is no chart.
 */
export function drawChart(
  answer: ChartAnswer,
  {measure, measures, target, span, emphasis}: ChartOptions
): Noted<Drawn | undefined> {
  const figures = readFigures(answer, {locale: target, emphasis})
  const diagnostics = checkFigures(figures, span)
  if (0 < diagnostics.length) return noted(undefined, diagnostics)

  const drawFor = (name: keyof Brand['measures']): Drawing =>
    drawFigures(figures, sheetOf(name, measures[name], measure))
  return noted({
    drawings: {
      print: drawFor('print'),
      wide: drawFor('wide'),
      narrow: drawFor('narrow')
    },
    generatedAlt: describeFigures(figures),
    unit: answer.y.unit
  })
}

/** Bars of a run, as of years, stand; bars of named things lie, beside their names. */
function drawFigures(figures: Figures, sheet: Sheet): Drawing {
  const {isOrdered} = figures
  switch (figures.type) {
    case 'line':
      return drawLines(figures, sheet)
    case 'area':
      return drawAreas(figures, sheet)
    case 'stacked':
      return isOrdered ? drawStackColumns(figures, sheet) : drawStackRows(figures, sheet)
    case 'bar':
    case 'grouped':
      return isOrdered ? drawColumns(figures, sheet) : drawRows(figures, sheet)
  }
}
