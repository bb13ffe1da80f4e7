import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Element} from 'hast'
import type {Browser} from 'puppeteer'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {drawChart} from '../../src/graphic/draw-chart.js'
import {drawMap} from '../../src/graphic/draw-map.js'
import {shippedBorders} from '../../src/graphic/read-borders.js'
import type {Brand} from '../../src/model/brand.js'
import type {Drawn} from '../../src/model/shown.js'
import {measureText} from '../../src/template/measure-text.js'
import {answerOf, OPTIONS, readChart} from '../graphic/charts.js'
import {mapAnswerOf, readMapInput} from '../graphic/maps.js'
import {soundBrand} from '../template/brands.js'
import {launchReader} from './open-page.js'
import {differenceOf, TOLERANCE, toSmallPicture} from './pictures.js'

/*
 * Each kind of graphic as it stands on paper, in both brands: colours, weights, and
 * whether texts keep off each other in the brand's own face. To renew one, delete it,
 * run this test, and look at what it wrote.
 */

const FIXTURES = join(import.meta.dirname, '../fixtures')
const FOLDER = join(import.meta.dirname, '../golden/charts')
const FAILED = join(import.meta.dirname, '../../.tearline/golden')
/** Two Chromiums set letters differently: only this one is judged. */
const MADE_WITH = readFileSync(join(FOLDER, '../CHROMIUM'), 'utf8').trim()
/** Points in an inch, over the pixels that CSS counts in it. */
const SCALE = 72 / 96
const MOST_BYTES = 40 * 1024

const CASES = [
  ...['lying-bars', 'columns-with-a-gap', 'grouped-columns', 'grouped-lying-bars'],
  ...['stacked-columns-without-a-part', 'stacked-columns-below-zero', 'stacked-rows'],
  ...['lines-of-five-series', 'area-of-one-series', 'areas-on-each-other'],
  ...['areas-with-gaps', 'names-and-missing-figures']
].flatMap((name) => ['plain', 'centre'].map((brand) => ({name, brand})))

let browser: Browser | undefined
beforeAll(async () => {
  browser = await launchReader()
})
afterAll(async () => {
  await browser?.close()
})

function draw(name: string, brand: Brand): Drawn | undefined {
  const isMap = existsSync(join(FIXTURES, 'map', name))
  const folder = join(FIXTURES, isMap ? 'map' : 'graphic', name)
  const json = readFileSync(join(folder, 'in.json'), 'utf8')
  const csv = readFileSync(join(folder, 'in.csv'), 'utf8')
  const {measures} = brand
  const options = {...OPTIONS, measure: measureText(brand), measures}
  if (!isMap) return drawChart(answerOf(readChart(json), csv), options).value
  const borders = shippedBorders()
  return drawMap(mapAnswerOf(readMapInput(json), csv), {...options, borders}).value
}

function pageOf(svg: Element, {faces, styles, measures}: Brand): string {
  const html = unified()
    .use(rehypeStringify)
    .stringify({type: 'root', children: [svg]})
  const rules = faces.map(
    ({family, style, weight, range, bytes}) =>
      `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; unicode-range: ${range}; src: url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) }`
  )
  const style = `${rules.join('\n')}${styles.shared}body { margin: 0; inline-size: ${measures.print}px }`
  return `<!doctype html><html lang="en"><style>${style}</style><body>${html}</body></html>`
}

/** A picture of a drawing, at 72 dots an inch. */
async function picture(name: string, brand: Brand): Promise<Buffer> {
  const drawn = draw(name, brand)
  const page = await browser?.newPage()
  if (!page || !drawn) throw new Error('There is no browser, or nothing to draw')
  const {svg, width, height} = drawn.drawings.print
  const size = {width: Math.ceil(width), height: Math.ceil(height)}
  await page.setViewport({...size, deviceScaleFactor: SCALE})
  await page.emulateMediaType('print')
  await page.setContent(pageOf(svg, brand))
  await page.evaluate('document.fonts.ready')
  const png = await page.screenshot()
  await page.close()
  return toSmallPicture(png)
}

test.each(CASES)('$name in $brand looks as in its picture', async (it) => {
  const version = (await browser?.version()) ?? ''
  if (!version.endsWith(`/${MADE_WITH}`)) return
  const file = `${it.brand}-${it.name}.png`
  const place = join(FOLDER, file)
  const actual = await picture(it.name, soundBrand(it.brand))
  expect(actual.length).toBeLessThanOrEqual(MOST_BYTES)
  if (!existsSync(place)) {
    expect(process.env['CI'], `${file} is missing`).toBeUndefined()
    mkdirSync(FOLDER, {recursive: true})
    writeFileSync(place, actual)
  }
  const off = await differenceOf(actual, readFileSync(place))
  if (TOLERANCE.share < off) {
    mkdirSync(FAILED, {recursive: true})
    writeFileSync(join(FAILED, file), actual)
  }
  expect(off, `compare .tearline/golden/${file}`).toBeLessThanOrEqual(TOLERANCE.share)
})
