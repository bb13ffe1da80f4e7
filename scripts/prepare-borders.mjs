/*
 * Makes `src/graphic/see-borders.ts`: the borders that maps are drawn from.
 *
 *   node scripts/prepare-borders.mjs
 *
 * Source: Natural Earth 4.1, admin 0 countries at 1:50 million, as packed in the npm
 * package `world-atlas` (ISC). Natural Earth is in the public domain.
 *
 * A build that parsed the whole world for each map would take longer than all else it
 * does. Here it is cut to Southeast Europe, thinned to what a map of 168 mm shows, and
 * put on a grid of hundredths of a degree.
 *
 * Where Natural Earth draws who holds a place, these maps follow the practice of the
 * European Union and the United Nations:
 *
 * - Kosovo (XK) has an area of its own, so that tables which count it can show it; its
 *   border with Serbia is one of status, drawn dashed, and its footnote is printed.
 * - The north of Cyprus is a part of Cyprus.
 * - Crimea is a part of Ukraine.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {mergeArcs} from 'topojson-client'

const ROOT = join(import.meta.dirname, '..')
const SOURCE = join(ROOT, 'node_modules/world-atlas/countries-50m.json')
const TARGET = join(ROOT, 'src/graphic/see-borders.ts')

/** West, south, east, north of what a map shows, in degrees: Hungary to Cyprus. */
const FRAME = [13, 34.4, 44.9, 48.7]
/** Degrees around it that are kept, since the edges of a flat map are no meridians. */
const MARGIN = 2
/** The grid of places, in degrees: a fifth of a pixel on the widest map. */
const GRID = 0.005
/** The least triangle that a point must make, in square degrees: within and beyond. */
const LEAST = {within: 0.0012, beyond: 1}
/** The least island, in square degrees: some dots of a map. */
const LEAST_ISLAND = 0.012

/** ISO 3166-1 by the numbers that the source has; XK is the code the Union uses. */
const CODES = {
  '008': 'AL',
  '040': 'AT',
  '031': 'AZ',
  '051': 'AM',
  '070': 'BA',
  100: 'BG',
  191: 'HR',
  196: 'CY',
  203: 'CZ',
  268: 'GE',
  276: 'DE',
  300: 'GR',
  348: 'HU',
  364: 'IR',
  368: 'IQ',
  380: 'IT',
  398: 'KZ',
  422: 'LB',
  498: 'MD',
  499: 'ME',
  616: 'PL',
  642: 'RO',
  643: 'RU',
  688: 'RS',
  703: 'SK',
  705: 'SI',
  760: 'SY',
  792: 'TR',
  804: 'UA',
  807: 'MK',
  470: 'MT',
  674: 'SM'
}

const world = JSON.parse(readFileSync(SOURCE, 'utf8'))
const {scale, translate} = world.transform

/** Each arc as places in degrees. */
const arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0]
  return arc.map(([dx, dy]) => {
    x += dx
    y += dy
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
})
const named = (name) =>
  world.objects.countries.geometries.find((it) => it.properties.name === name)

const areas = new Map()
for (const geometry of world.objects.countries.geometries) {
  const code = CODES[geometry.id] ?? (geometry.properties.name === 'Kosovo' ? 'XK' : '')
  if (code !== '') areas.set(code, polygonsOf(geometry))
}
areas.set('CY', merged('CY', polygonsOf(named('N. Cyprus'))))
const crimea = areas.get('RU').filter((polygon) => isWithin(polygon, [32, 44, 37, 46.5]))
if (crimea.length !== 1) throw new Error('The source has no Crimea as it had')
areas.set(
  'RU',
  areas.get('RU').filter((polygon) => !crimea.includes(polygon))
)
areas.set('UA', merged('UA', crimea))

const kept = [...areas]
  .map(([code, polygons]) => [code, polygons.filter(isShown)])
  .filter(([, polygons]) => 0 < polygons.length)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))

const seats = new Map()
const geometries = kept.map(([id, polygons]) => ({
  type: 'MultiPolygon',
  id,
  ...(id === 'XK' ? {properties: {dashed: ['RS']}} : {}),
  arcs: polygons.map((rings) => rings.map((ring) => ring.map(seated)))
}))
const topology = {
  type: 'Topology',
  bbox: FRAME,
  transform: {scale: [GRID, GRID], translate: [0, 0]},
  objects: {countries: {type: 'GeometryCollection', geometries}},
  arcs: [...seats.keys()].map((index) => stepsOf(thinned(arcs[index])))
}

const text = JSON.stringify(topology)
writeFileSync(
  TARGET,
  `/**
 * Borders of Southeast Europe, as TopoJSON, with codes of ISO 3166-1 as ids and the frame
 * of the map as its \`bbox\`. Made by \`scripts/prepare-borders.mjs\`, which says from what
 * and how, and what was decided about Kosovo, Cyprus and Crimea. Do not edit.
 *
 * Made with Natural Earth (public domain), 1:50 million, by way of \`world-atlas\` (ISC).
 */
export const SEE_BORDERS =
  '${text}'
`
)
console.log(`${kept.map(([code]) => code).join(' ')}: ${text.length} bytes`)

function polygonsOf({type, arcs: rings}) {
  return type === 'Polygon' ? [rings] : rings
}

/** The polygons of a country with some more, without the lines between them. */
function merged(code, more) {
  const object = {type: 'MultiPolygon', arcs: [...areas.get(code), ...more]}
  return mergeArcs(world, [object]).arcs
}

function ringOf(ring) {
  return ring.flatMap((index) => {
    const arc = arcs[index < 0 ? ~index : index]
    return index < 0 ? arc.toReversed() : arc
  })
}

function boxOf(polygon) {
  const places = ringOf(polygon[0])
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function isWithin(polygon, [west, south, east, north]) {
  const [left, bottom, right, top] = boxOf(polygon)
  return west <= left && south <= bottom && right <= east && top <= north
}

/** Whether a polygon reaches into the frame, and is large enough to be seen. */
function isShown(polygon) {
  const [left, bottom, right, top] = boxOf(polygon)
  const [west, south, east, north] = FRAME
  const isNear =
    left < east + MARGIN &&
    west - MARGIN < right &&
    bottom < north + MARGIN &&
    south - MARGIN < top
  return isNear && LEAST_ISLAND < Math.abs(areaOf(ringOf(polygon[0])))
}

function areaOf(ring) {
  const parts = ring.map(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]
    return (x * nextY - nextX * y) / 2
  })
  return parts.reduce((sum, part) => sum + part, 0)
}

/** The index of an arc among those that are kept. */
function seated(index) {
  const arc = index < 0 ? ~index : index
  const seat = seats.get(arc) ?? seats.size
  seats.set(arc, seat)
  return index < 0 ? ~seat : seat
}

/** Takes out the points whose triangles are least (Visvalingam and Whyatt, 1993). */
function thinned(arc) {
  const points = [...arc]
  const [first] = points
  const last = points.at(-1)
  const isRing = first[0] === last[0] && first[1] === last[1]
  const fewest = isRing ? 5 : 2
  while (fewest < points.length) {
    let least = {at: -1, share: 1}
    for (let at = 1; at < points.length - 1; at++) {
      const share = triangle(points[at - 1], points[at], points[at + 1])
      if (share < least.share) least = {at, share}
    }
    if (least.at < 0) break
    points.splice(least.at, 1)
  }
  return points
}

/** How large a triangle is, in shares of the least that is kept where it lies. */
function triangle([ax, ay], [bx, by], [cx, cy]) {
  const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2
  const [west, south, east, north] = FRAME
  const isNear =
    west - MARGIN < bx && bx < east + MARGIN && south - MARGIN < by && by < north + MARGIN
  return area / (isNear ? LEAST.within : LEAST.beyond)
}

/** Steps on the grid, each from the place before. */
function stepsOf(points) {
  let before = [0, 0]
  const steps = []
  for (const [x, y] of points) {
    const place = [Math.round(x / GRID), Math.round(y / GRID)]
    const step = [place[0] - before[0], place[1] - before[1]]
    if (0 < steps.length && step[0] === 0 && step[1] === 0) continue
    steps.push(step)
    before = place
  }
  return steps.length === 1 ? [...steps, [0, 0]] : steps
}
