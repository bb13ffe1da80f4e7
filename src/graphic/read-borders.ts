import {feature, mesh} from 'topojson-client'
import {CODES_OF_THREE} from '../locale/country-codes.js'
import {diagnose, startOf, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Borders, GeoFrame} from './borders.js'
import {findTopologyFault, isTopology, type Shape} from './check-topology.js'
import {SEE_BORDERS} from './see-borders.js'

/** The borders of Southeast Europe that Tearline brings. */
export function shippedBorders(): Borders {
  const {value} = toBorders(JSON.parse(SEE_BORDERS), true)
  if (!value) throw new Error('Internal error: the borders cannot be read')
  return value
}

/**
 * Reads borders that a project's owner gives: TopoJSON with an object `countries`, the
 * code of each country as its `id`, and the frame of the map as `bbox`.
 *
 * Notes `graphic/bad-borders`.
 */
export function readBorders(file: ProjectPath, text: string): Noted<Borders | undefined> {
  const bad = (message: Wording): Noted<undefined> =>
    noted(undefined, [
      diagnose('graphic/bad-borders', message, {
        span: startOf(file),
        hints: [
          'Export TopoJSON in degrees, with `countries`, a code for each, a `bbox`.'
        ]
      })
    ])
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return bad('the borders are no JSON')
  }
  const {value, fault} = toBorders(parsed, false)
  return value ? noted(value) : bad(fault)
}

type Made =
  | {readonly value: Borders; readonly fault?: undefined}
  | {readonly value?: undefined; readonly fault: Wording}

function toBorders(parsed: unknown, isShipped: boolean): Made {
  const fault = findTopologyFault(parsed)
  if (fault !== undefined || !isTopology(parsed)) return {fault: fault ?? ''}
  const {countries} = parsed.objects
  const areas = countries.geometries.flatMap((geometry) => {
    const code = codeOf(geometry.id)
    return code === undefined ? [] : [{code, shape: feature(parsed, geometry)}]
  })
  const [west = 0, south = 0, east = 0, north = 0]: readonly number[] = parsed.bbox
  const frame: GeoFrame = [west, south, east, north]
  const dashed = mesh(parsed, countries, (a, b) => areDashed(a, b) || areDashed(b, a))
  return {value: {frame, areas, dashed, isShipped}}
}

/** Whether one country says that its border with another is one of status. */
function areDashed(a: Shape, b: Shape): boolean {
  const properties: Readonly<Record<string, unknown>> = {...a.properties}
  const codes = properties['dashed']
  return Array.isArray(codes) && a !== b && codes.includes(b.id)
}

/** The code of two letters of a code of two or three. */
function codeOf(id: string | number | undefined): string | undefined {
  const written = String(id)
  if (/^[A-Z]{2}$/.test(written)) return written
  return Object.entries(CODES_OF_THREE).find(([, three]) => three === written)?.[0]
}
