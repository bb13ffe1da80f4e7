import {max, maxIndex, min} from 'd3-array'
import {fillPattern} from '../locale/fill-pattern.js'
import {joinList} from '../locale/join-list.js'
import {labelsOf} from '../locale/labels-of.js'
import type {AlternativePatterns} from '../locale/labels.js'
import type {ChartType} from '../model/request.js'
import type {Figures, Point, Series} from './figures.js'
import {stretchesOf} from './find-gaps.js'
import {stackFigures, totalsOf} from './stack-figures.js'

/** Series that are told one by one; of more, the others are told by their last figure. */
const MOST_TOLD = 2

/**
 * Says a chart in words, from the figures it is drawn of: its kind and period, the
 * course of its first series with its extremes and gaps, and where the others end.
 */
export function describeFigures(figures: Figures): string {
  const patterns = labelsOf(figures.locale.language).alternative
  const {series, type} = figures
  const isWhole = 1 < series.length && (type === 'stacked' || type === 'area')
  if (isWhole) return describeWhole(figures, patterns)
  const told = series.length <= MOST_TOLD ? series : series.slice(0, 1)
  const others = series.slice(told.length)
  return [
    kindOf(figures, patterns),
    ...told.map((one) => courseOf(one, figures, patterns)),
    ...(0 < others.length ? [listEnds(others, figures, patterns, patterns.others)] : [])
  ].join(' ')
}

/**
 * Says what parts make up: the course of their sum, the largest of them where it ends,
 * what each comes to, and which have gaps.
 */
function describeWhole(figures: Figures, patterns: AlternativePatterns): string {
  const {series, locale} = figures
  const totals = totalsOf(stackFigures(figures), labelsOf(locale.language).total)
  const hasTotal = totals.points.some((point) => point !== undefined)
  const open = series.flatMap((one) => {
    const gaps = gapsOf(one, figures, patterns)
    const text = gaps.join(patterns.separator)
    const name = one.name ?? ''
    return gaps.length === 0 ? [] : [fillPattern(patterns.series, {name, text})]
  })
  // The gaps of the sum are those of its parts, which are told below.
  const sum = {...figures, series: [totals]}
  return [
    kindOf(figures, patterns),
    ...(hasTotal ? [courseOf(totals, sum, patterns, {hasGaps: false})] : []),
    ...largestOf(figures, totals, patterns),
    listEnds(series, figures, patterns, patterns.parts),
    ...open
  ].join(' ')
}

/** The largest part of the last whole, or of the largest one where places have no order. */
function largestOf(
  {series, places, isOrdered}: Figures,
  totals: Series,
  patterns: AlternativePatterns
): readonly string[] {
  const index = isOrdered
    ? totals.points.findLastIndex((point) => point !== undefined)
    : maxIndex(totals.points, (point) => point?.value)
  const largest = series[maxIndex(series, ({points}) => points[index]?.value)]
  const point = largest?.points[index]
  if (!largest || !point) return []
  const name = largest.name ?? ''
  const x = places[index]?.text ?? ''
  return [fillPattern(patterns.largestPart, {name, value: point.text, x})]
}

function kindOf(figures: Figures, patterns: AlternativePatterns): string {
  const {type, places, xTitle, yTitle, unit, series, isOrdered} = figures
  const pattern = patternOf(type, 1 < series.length, patterns)
  const isTold = unit === undefined || unit.toLowerCase() === yTitle.toLowerCase()
  const y = isTold ? yTitle : `${yTitle} (${unit})`
  const first = places[0]?.text ?? ''
  const last = places.at(-1)?.text ?? ''
  const period = fillPattern(patterns.span, {from: first, to: last})
  const x = isOrdered && first !== last ? `${xTitle} (${period})` : xTitle
  return fillPattern(pattern, {y, x, first, last})
}

function patternOf(
  type: ChartType,
  hasSeveral: boolean,
  patterns: AlternativePatterns
): string {
  switch (type) {
    case 'line':
      return patterns.lineChart
    case 'area':
      return hasSeveral ? patterns.stackedAreaChart : patterns.areaChart
    case 'stacked':
      return hasSeveral ? patterns.stackedBarChart : patterns.barChart
    case 'bar':
    case 'grouped':
      return hasSeveral ? patterns.groupedBarChart : patterns.barChart
  }
}

/** A figure and the text of its place. */
interface Told extends Point {
  readonly x: string
}

function courseOf(
  series: Series,
  figures: Figures,
  patterns: AlternativePatterns,
  {hasGaps}: {readonly hasGaps: boolean} = {hasGaps: true}
): string {
  const {places, yTitle} = figures
  const told = series.points.flatMap((point, index): Told[] =>
    point ? [{...point, x: places[index]?.text ?? ''}] : []
  )
  const parts = [
    ...trendOf(told, figures, patterns),
    ...extremesOf(told, figures, patterns),
    ...(hasGaps ? gapsOf(series, figures, patterns) : [])
  ]
  const text = parts.join(patterns.separator)
  return fillPattern(patterns.series, {name: series.name ?? yTitle, text})
}

/** From where to where it went; only where places follow each other. */
function trendOf(
  told: readonly Told[],
  {isOrdered}: Figures,
  patterns: AlternativePatterns
): readonly string[] {
  const [first] = told
  const last = told.at(-1)
  if (!first || !last || isConstant(told)) return []
  if (!isOrdered) return []
  const texts = {
    from: first.text,
    fromX: first.x,
    to: last.text,
    toX: last.x
  }
  if (first.value === last.value) return [fillPattern(patterns.steady, texts)]
  const pattern = first.value < last.value ? patterns.rise : patterns.fall
  return [fillPattern(pattern, texts)]
}

/** The highest and the lowest, where the trend has not told them. */
function extremesOf(
  told: readonly Told[],
  {isOrdered}: Figures,
  patterns: AlternativePatterns
): readonly string[] {
  const [first] = told
  if (!first) return []
  if (isConstant(told)) {
    const only = {value: first.text, x: first.x}
    const isAlone = told.length === 1
    return [fillPattern(isAlone ? patterns.point : patterns.constant, only)]
  }
  const ends = isOrdered ? [first, told.at(-1)] : []
  const extreme = (best: number | undefined, pattern: string): readonly string[] => {
    const one = told.find(({value}) => value === best)
    const isTold = ends.some((end) => end?.value === best)
    return one && !isTold ? [fillPattern(pattern, {value: one.text, x: one.x})] : []
  }
  const values = told.map(({value}) => value)
  return [
    ...extreme(max(values), patterns.highest),
    ...extreme(min(values), patterns.lowest)
  ]
}

function isConstant(told: readonly Told[]): boolean {
  return told.every(({value}) => value === told[0]?.value)
}

function gapsOf(
  {points}: Series,
  {places, isOrdered, locale}: Figures,
  patterns: AlternativePatterns
): readonly string[] {
  const gaps = stretchesOf(points.map((point) => point === undefined))
  if (gaps.length === 0) return []
  const textOf = (index: number): string => places[index]?.text ?? ''
  const stretches = gaps.flatMap(({first, last}) => {
    if (first === last) return [textOf(first)]
    if (isOrdered) {
      return [fillPattern(patterns.span, {from: textOf(first), to: textOf(last)})]
    }
    return Array.from({length: last - first + 1}, (_, step) => textOf(first + step))
  })
  return [fillPattern(patterns.noDataFor, {x: joinList(stretches, locale)})]
}

/** Where series end, or their highest figure where places have no order. */
function listEnds(
  others: readonly Series[],
  {places, isOrdered, locale}: Figures,
  patterns: AlternativePatterns,
  sentence: string
): string {
  const texts = others.map(({name = '', points}) => {
    const index = isOrdered
      ? points.findLastIndex((point) => point !== undefined)
      : maxIndex(points, (point) => point?.value)
    const point = points[index]
    const x = places[index]?.text ?? ''
    const value = point
      ? fillPattern(isOrdered ? patterns.point : patterns.highest, {value: point.text, x})
      : patterns.noData
    return fillPattern(patterns.entry, {name, value})
  })
  return fillPattern(sentence, {list: joinList(texts, locale)})
}
