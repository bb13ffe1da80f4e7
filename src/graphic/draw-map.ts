import type {Element} from 'hast'
import {labelsOf} from '../locale/labels-of.js'
import type {Brand} from '../model/brand.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import type {MapAnswer} from '../model/request.js'
import type {Drawing, Drawn} from '../model/shown.js'
import type {Borders} from './borders.js'
import {describeMap} from './describe-map.js'
import type {ChartOptions} from './draw-chart.js'
import {layKey, squareOf, stepSign, type Key, type KeyEntry} from './draw-key.js'
import {hatchRings} from './hatch-rings.js'
import {gridOf} from './map-grid.js'
import {drawMapLabel, formsOf} from './map-labels.js'
import {placeMapLabels, type Labelled} from './place-map-labels.js'
import {projectMap, type FlatArea, type FlatMap, type Place} from './project-map.js'
import {readMap, stepOfClass, type FiguredRegion, type MapFigures} from './read-map.js'
import {sheetOf, wholeSteps, type Sheet} from './sheet.js'
import {isDark} from './stack-figures.js'
import {drawingOf, roundOff, shape} from './svg.js'

/** What a map is drawn for, and from. */
export interface MapOptions extends Omit<ChartOptions, 'emphasis'> {
  readonly borders: Borders
}

/**
 * Draws a map for paper, for a wide screen and for a phone, and says it in words.
 *
 * Classes are told by lightness, and each region by its name or code with its figure;
 * what has no figure is hatched, and what is not in the table is pale land. Notes what
 * `readMap` does; with any there is no map.
 */
export function drawMap(
  answer: MapAnswer,
  {measure, measures, target, span, borders}: MapOptions
): Noted<Drawn | undefined> {
  const read = readMap(answer, {borders, locale: target, span})
  const figures = read.value
  if (!figures) return noted(undefined, read.diagnostics)
  const drawFor = (name: keyof Brand['measures']): Drawing =>
    drawOn(figures, borders, sheetOf(name, measures[name], measure))
  return noted({
    drawings: {
      print: drawFor('print'),
      wide: drawFor('wide'),
      narrow: drawFor('narrow')
    },
    generatedAlt: describeMap(figures),
    unit: answer.value.unit,
    boundaries: boundariesOf(borders, target)
  })
}

/** What is printed below each map: whose borders, and that they state nothing. */
function boundariesOf({areas, isShipped}: Borders, {language}: Locale): string {
  const {naturalEarth, disclaimer, kosovoLine, kosovoNote} = labelsOf(language).map
  const showsKosovo = areas.some(({code}) => code === 'XK')
  return [
    ...(isShipped ? [naturalEarth] : []),
    disclaimer,
    ...(showsKosovo ? [kosovoLine, kosovoNote] : [])
  ].join(' ')
}

/** From the map to its key, in sizes of letters. */
const KEY_GAP = 0.8

function drawOn(figures: MapFigures, borders: Borders, sheet: Sheet): Drawing {
  const map = projectMap(borders, sheet.width)
  const key = keyOf(figures, sheet)
  const shapes = [
    ...drawAreas(map, figures, sheet),
    ...map.dashed.map((line) => shape('path', ['status'], {d: outlineOf(line)})),
    ...drawLabels(map, figures, sheet),
    ...key.drawAt(map.height + sheet.size * KEY_GAP)
  ]
  const height = wholeSteps(map.height + sheet.size * KEY_GAP + key.height, sheet)
  return drawingOf('map', shapes, height, sheet)
}

/** All land, then the regions of the table on it. */
function drawAreas(
  {areas}: FlatMap,
  figures: MapFigures,
  sheet: Sheet
): readonly Element[] {
  const land = areas.filter(({code}) => !findRegion(code, figures))
  return [
    shape('path', ['land'], {d: land.map(pathOf).join('')}),
    ...areas.flatMap((area) => {
      const region = findRegion(area.code, figures)
      if (!region) return []
      const d = pathOf(area)
      if (region.figure) {
        const step = stepOfClass(region.figure.classIndex, figures)
        return [shape('path', ['region', `step-${step}`], {d})]
      }
      const lines = hatchRings(area.rings, sheet.size * HATCH_STEP)
      return [shape('path', ['region', 'no-data'], {d}), drawHatch(lines)]
    })
  ]
}

/** From one line of the hatching to the next, in sizes of letters. */
const HATCH_STEP = 0.6

function drawHatch(d: string): Element {
  return shape('path', ['hatch'], {d})
}

function findRegion(code: string, {regions}: MapFigures): FiguredRegion | undefined {
  return regions.find((region) => region.code === code)
}

function pathOf({rings}: FlatArea): string {
  return rings.map((ring) => `${outlineOf(ring)}Z`).join('')
}

/** A line in steps from place to place, in tenths of a px: short, and fine enough. */
function outlineOf(line: readonly Place[]): string {
  let [beforeX, beforeY] = [0, 0]
  return line
    .map(([placeX, placeY], index) => {
      const [x, y] = [Math.round(placeX * 10), Math.round(placeY * 10)]
      const step = `${roundOff((x - beforeX) / 10)} ${roundOff((y - beforeY) / 10)}`
      beforeX = x
      beforeY = y
      return `${index === 0 ? 'M' : index === 1 ? 'l' : ' '}${step}`
    })
    .join('')
}

function drawLabels(map: FlatMap, figures: MapFigures, sheet: Sheet): readonly Element[] {
  const labelled = figures.regions.flatMap((region) => {
    const owner = map.areas.findIndex(({code}) => code === region.code)
    const said = {name: region.name, code: region.code, value: region.figure?.text}
    return owner < 0 ? [] : [{region, owner, ...formsOf(said, sheet)}]
  })
  const owners = new Set(labelled.map(({owner}) => owner))
  const ground = {
    grid: gridOf(map, map.width / SQUARES),
    width: map.width,
    height: map.height,
    size: sheet.size,
    isTaken: (owner: number) => owners.has(owner)
  }
  const regions: readonly Labelled[] = labelled
  return placeMapLabels(regions, ground).flatMap((label, index) => {
    const region = labelled[index]?.region
    if (!label || !region) return []
    const step = region.figure && stepOfClass(region.figure.classIndex, figures)
    const isOnDark = !label.leader && step !== undefined && isDark(step)
    const look = {className: isOnDark ? 'on-dark' : 'on-light', hasPlate: !region.figure}
    return drawMapLabel(label, look, sheet)
  })
}

/** Squares across a map, by which labels are placed: a few px each. */
const SQUARES = 180

function keyOf(figures: MapFigures, sheet: Sheet): Key {
  const {classes, regions, locale} = figures
  const {noData} = labelsOf(locale.language).alternative
  const entries = classes.map(({text}, index): KeyEntry => {
    return {text, sign: stepSign(stepOfClass(index, figures))}
  })
  const hasGaps = regions.some(({figure}) => figure === undefined)
  const gap: KeyEntry = {
    text: noData,
    sign({left, top, side}) {
      const corners: readonly Place[] = [
        [left, top],
        [left + side, top],
        [left + side, top + side],
        [left, top + side]
      ]
      const lines = hatchRings([corners], sheet.size * HATCH_STEP * 0.6)
      return [squareOf(['region', 'no-data'], {left, top, side}), drawHatch(lines)]
    }
  }
  return layKey(hasGaps ? [...entries, gap] : entries, sheet)
}
