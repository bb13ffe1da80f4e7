import {formatNumber} from '../locale/format-number.js'
import {digitsOf} from '../locale/round-decimal.js'
import {diagnose, type Span} from '../model/diagnostic.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import type {MapAnswer} from '../model/request.js'
import type {Borders} from './borders.js'
import {classOf, makeClasses, type MapClass} from './map-classes.js'
import {matchRegions} from './match-regions.js'
import {stepOf} from './stack-figures.js'

/** The figures of a map, ready to be drawn. */
export interface MapFigures {
  readonly regionTitle: string
  readonly valueTitle: string
  readonly unit?: string | undefined
  /** From the lowest to the highest. */
  readonly classes: readonly MapClass[]
  readonly regions: readonly FiguredRegion[]
  readonly locale: Locale
}

export interface FiguredRegion {
  readonly code: string
  readonly name: string
  /** Left out where there is no figure. */
  readonly figure?:
    | {readonly value: number; readonly text: string; readonly classIndex: number}
    | undefined
}

/** Numbers that a label can hold. */
const LARGEST_VALUE = 1e15

/** Reads the figures of a map; notes what `matchRegions` does, and what charts do. */
export function readMap(
  {classes: kind, region, value, areas}: MapAnswer,
  {borders, locale, span}: {borders: Borders; locale: Locale; span: Span}
): Noted<MapFigures | undefined> {
  const matched = matchRegions(areas, borders, locale)
  const decimals = areas.flatMap(({decimal}) => decimal ?? [])
  const tooLarge = decimals.some((it) => LARGEST_VALUE < Math.abs(Number(it)))
  const diagnostics = [
    ...matched.diagnostics,
    ...(decimals.length === 0
      ? [
          diagnose('graphic/nothing-to-draw', 'the map has no figure to draw', {
            span,
            hints: [
              'Mend the filters, or leave the map out and say that there are no data.'
            ]
          })
        ]
      : []),
    ...(tooLarge
      ? [
          diagnose('graphic/too-large-value', 'a figure is too large for a map', {
            span,
            hints: ['Give the figures in a larger unit, as million tonnes.']
          })
        ]
      : [])
  ]
  if (0 < diagnostics.length) return noted(undefined, diagnostics)

  const classes = makeClasses(decimals, kind, locale)
  const digits = Math.max(0, ...decimals.map(digitsOf))
  const regions = matched.value.map(({code, name, area: {decimal}}): FiguredRegion => {
    if (decimal === undefined) return {code, name}
    const text = formatNumber(decimal, locale, {digits})
    const classIndex = classOf(decimal, classes)
    return {code, name, figure: {value: Number(decimal), text, classIndex}}
  })
  const {title: valueTitle, unit} = value
  return noted({
    ...{regionTitle: region.title, valueTitle, unit, classes, regions, locale}
  })
}

/** The step of the palette of a class: the highest is the darkest. */
export function stepOfClass(index: number, {classes}: MapFigures): number {
  return stepOf(classes.length - 1 - index, classes.length)
}
