import {max, min} from 'd3-array'
import {fillPattern} from '../locale/fill-pattern.js'
import {joinList} from '../locale/join-list.js'
import {labelsOf} from '../locale/labels-of.js'
import type {FiguredRegion, MapFigures} from './read-map.js'

/** Says a map in words: extremes, the regions of each class, those without figures. */
export function describeMap(figures: MapFigures): string {
  const {regionTitle, valueTitle, unit, classes, regions, locale} = figures
  const patterns = labelsOf(locale.language).alternative
  const isTold = unit === undefined || unit.toLowerCase() === valueTitle.toLowerCase()
  const y = isTold ? valueTitle : `${valueTitle} (${unit})`
  const values = regions.flatMap(({figure}) => figure?.value ?? [])
  const at = (value: number | undefined): string => {
    const found = regions.filter(({figure}) => figure?.value === value)
    return fillPattern(patterns.point, {
      value: found[0]?.figure?.text ?? '',
      x: namesOf(found, figures)
    })
  }
  const inClass = (index: number): readonly FiguredRegion[] =>
    regions.filter(({figure}) => figure?.classIndex === index)
  const told = classes.flatMap(({text}, index) => {
    const found = inClass(index)
    if (found.length === 0) return []
    const list = namesOf(found, figures)
    return [fillPattern(patterns.mapClass, {range: text, list})]
  })
  const gaps = regions.filter(({figure}) => figure === undefined)
  return [
    fillPattern(patterns.choropleth, {y, x: regionTitle}),
    fillPattern(patterns.extremes, {highest: at(max(values)), lowest: at(min(values))}),
    ...told.toReversed(),
    ...(0 < gaps.length
      ? [fillPattern(patterns.noDataIn, {list: namesOf(gaps, figures)})]
      : [])
  ].join(' ')
}

function namesOf(regions: readonly FiguredRegion[], {locale}: MapFigures): string {
  return joinList(
    regions.map(({name}) => name),
    locale
  )
}
