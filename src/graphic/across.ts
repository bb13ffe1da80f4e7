import {scaleBand} from 'd3-scale'
import type {Figures} from './figures.js'
import type {Sheet} from './sheet.js'

/** How columns are spread over the width. All in CSS px. */
export interface Across {
  /** From the middle of one place to that of the next. */
  readonly step: number
  readonly barWidth: number
  readonly middleOf: (index: number) => number
  readonly leftOf: (index: number, seriesIndex: number) => number
}

/** Free between the columns of two places, and beside the outer ones, in shares of a place. */
const SPACING = {inner: 0.3, outer: 0.15} as const
/** The widest column, in sizes of letters: a wide sheet does not make it heavier. */
const WIDEST = 4.5

/** Spreads the columns of all places from `left` to the edge of the sheet. */
export function spreadColumns(
  {places, series}: Figures,
  left: number,
  {width, size}: Sheet
): Across {
  const scale = scaleBand(places.keys(), [left, width])
    .paddingInner(SPACING.inner)
    .paddingOuter(SPACING.outer)
  const barWidth = Math.min(scale.bandwidth() / series.length, size * WIDEST)
  const middleOf = (index: number): number => (scale(index) ?? 0) + scale.bandwidth() / 2
  return {
    step: scale.step(),
    barWidth,
    middleOf,
    leftOf: (index, at) => middleOf(index) + (at - series.length / 2) * barWidth
  }
}
