import type {Borders} from '../graphic/borders.js'
import {drawChart} from '../graphic/draw-chart.js'
import {drawMap} from '../graphic/draw-map.js'
import {readBorders, shippedBorders} from '../graphic/read-borders.js'
import type {Brand} from '../model/brand.js'
import {diagnose, say, startOf, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Kept} from '../model/report.js'
import type {Answer} from '../model/request.js'
import type {Settings} from '../model/settings.js'
import type {Drawn} from '../model/shown.js'
import {measureText} from '../template/measure-text.js'
import {SETTINGS_FILE, type Files} from './sources.js'

/** What graphics are drawn for, and from. */
interface Drawing {
  readonly kept: Kept
  readonly brand: Brand
  readonly brands: Files
  readonly settings: Settings
}

/** Draws an answer that is a graphic; others have no drawing. */
export type DrawAnswer = (answer: Answer, span: Span) => Noted<Drawn | undefined>

/**
 * Makes ready to draw charts and maps. Borders are read when the first map asks for
 * them, and what is wrong with them is told once.
 */
export function drawerFor({kept, brand, brands, settings}: Drawing): DrawAnswer {
  const {target} = kept
  const options = {measure: measureText(brand), measures: brand.measures, target}
  let borders: Noted<Borders | undefined> | undefined
  return function drawAnswer(answer, span) {
    if (answer.kind === 'chart') return drawChart(answer, {...options, span})
    if (answer.kind !== 'map') return noted(undefined)
    const isFirst = borders === undefined
    const read = (borders ??= bordersOf(brands, settings))
    if (!read.value) return noted(undefined, isFirst ? read.diagnostics : [])
    return drawMap(answer, {...options, span, borders: read.value})
  }
}

function bordersOf(brands: Files, {borders: path}: Settings): Noted<Borders | undefined> {
  if (path === undefined) return noted(shippedBorders())
  const reading = brands.get(path)
  if (reading?.kind === 'file') {
    return readBorders(path, new TextDecoder().decode(reading.bytes))
  }
  const message = say`there is no file ${path}`
  const hints = [say`Mend ${'maps.borders'}, or put the file there.`]
  const span = startOf(SETTINGS_FILE)
  return noted(undefined, [diagnose('graphic/bad-borders', message, {span, hints})])
}
