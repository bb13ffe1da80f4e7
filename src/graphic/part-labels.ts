import type {Element} from 'hast'
import {fillPattern} from '../locale/fill-pattern.js'
import {labelsOf} from '../locale/labels-of.js'
import {drawSign, signRoom, stepSign} from './draw-key.js'
import {weightOf} from './end-labels.js'
import type {Figures, Series} from './figures.js'
import {columnWidth, firstBaseLine, setText, type Block} from './fit-text.js'
import type {Sheet} from './sheet.js'
import {spreadLabels} from './spread-labels.js'
import {stepOf, type Stack} from './stack-figures.js'
import {textAt} from './svg.js'

/** The label of a part, beside the last place: its fill, its name and its value there. */
export interface PartLabel {
  readonly series: Series
  readonly seriesIndex: number
  readonly step: number
  readonly block: Block
}

/** Shares of the sheet that the labels take: as they come, and where they must. */
const SHARES = {share: 0.34, most: 0.55} as const

/** Sets the labels of all parts, the topmost of the pile first. */
export function partLabelsOf(figures: Figures, sheet: Sheet): readonly PartLabel[] {
  const {series, places, locale} = figures
  const {noData, entry} = labelsOf(locale.language).alternative
  const texts = series.map((one) => {
    const last = one.points[places.length - 1]
    const text = fillPattern(entry, {name: one.name ?? '', value: last?.text ?? noData})
    return {text: text.trim(), weight: weightOf(one)}
  })
  const limit = columnWidth(texts, sheet, SHARES)
  return series
    .map((one, index): PartLabel => {
      const weight = weightOf(one)
      const block = setText(texts[index]?.text ?? '', {limit, weight, sheet})
      return {series: one, seriesIndex: index, step: stepOf(index, series.length), block}
    })
    .toReversed()
}

/** The width of a column of labels with their signs; what is alone needs no sign. */
export function partLabelsWidth(labels: readonly PartLabel[], sheet: Sheet): number {
  return signRoomFor(labels, sheet) + Math.max(0, ...labels.map(({block}) => block.width))
}

function signRoomFor(labels: readonly PartLabel[], sheet: Sheet): number {
  return labels.length === 1 ? 0 : signRoom(sheet)
}

/** Where the column of labels stands, and the pile they speak of. */
export interface PartColumn {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly last: Stack | undefined
  readonly yOf: (value: number) => number
}

/** Draws the labels level with the parts of the last place, pushed apart. */
export function drawPartLabels(
  labels: readonly PartLabel[],
  {x, from, to, last, yOf}: PartColumn,
  sheet: Sheet
): readonly Element[] {
  const wanted = labels.map(({seriesIndex, block}) => {
    return {
      wanted: yOf(middleOf(seriesIndex, last, labels.length === 1)),
      height: block.height
    }
  })
  const middles = spreadLabels(wanted, {from, to})
  return labels.flatMap(({series, step, block}, index) => {
    const middle = middles[index] ?? from
    const y = firstBaseLine(block, middle, sheet)
    const place = {x: x + signRoomFor(labels, sheet), y, className: [series.rank]}
    const signAt = middle - block.height / 2 + sheet.leading / 2
    const sign = labels.length === 1 ? [] : drawSign(stepSign(step), x, signAt, sheet)
    return [...sign, textAt(block.lines, place, sheet)]
  })
}

/**
 * The middle of a part in the pile, in values; of one that is missing, where it would
 * stand: at the end of those before it. What is alone is told at its end, as a line.
 */
function middleOf(
  seriesIndex: number,
  pile: Stack | undefined,
  isAlone: boolean
): number {
  const parts = pile?.parts ?? []
  const part = parts.find((it) => it.seriesIndex === seriesIndex)
  if (part) return isAlone ? part.to : (part.from + part.to) / 2
  return Math.max(
    0,
    ...parts.filter((it) => it.seriesIndex < seriesIndex).map(({to}) => to)
  )
}
