import {geoAzimuthalEqualArea, geoPath, type GeoProjection} from 'd3-geo'
import type {Borders, GeoFrame} from './borders.js'

/** A place on the sheet, in px. */
export type Place = readonly [x: number, y: number]

/** Borders laid flat, cut at the edges of the map. */
export interface FlatMap {
  readonly width: number
  readonly height: number
  readonly areas: readonly FlatArea[]
  readonly dashed: readonly (readonly Place[])[]
}

export interface FlatArea {
  readonly code: string
  /** Closed lines; a place within an odd number of them is in the area. */
  readonly rings: readonly (readonly Place[])[]
}

/**
 * Lays borders flat, so that areas keep their proportions (azimuthal equal-area,
 * Snyder 1987), as wide as the sheet.
 */
export function projectMap(borders: Borders, width: number): FlatMap {
  const edge = edgeOf(borders.frame)
  const [west, south, east, north] = borders.frame
  const projection = geoAzimuthalEqualArea()
    .rotate([-(west + east) / 2, -(south + north) / 2])
    .precision(0)
    .preclip((stream) => stream)
    .fitWidth(width, edge)
  const bounds = geoPath(projection).bounds(edge)
  const height = Math.round(bounds[1][1] - bounds[0][1])
  const [x, y] = projection.translate()
  projection.translate([x, y - bounds[0][1]]).clipExtent([
    [0, 0],
    [width, height]
  ])
  return {
    width,
    height,
    areas: borders.areas.flatMap(({code, shape}) => {
      const rings = linesOf(shape, projection).filter(({length}) => 2 < length)
      return rings.length === 0 ? [] : [{code, rings}]
    }),
    dashed: linesOf(borders.dashed, projection)
  }
}

/** Places along the edge of a frame, which is bent where it is laid flat. */
function edgeOf([west, south, east, north]: GeoFrame): {
  type: 'MultiPoint'
  coordinates: [number, number][]
} {
  const shares = Array.from({length: 17}, (_, index) => index / 16)
  const coordinates = shares.flatMap((share): [number, number][] => {
    const x = west + (east - west) * share
    const y = south + (north - south) * share
    return [
      [x, south],
      [x, north],
      [west, y],
      [east, y]
    ]
  })
  return {type: 'MultiPoint', coordinates}
}

/** Places nearer to the one before are one dot of a printer, in px. */
const NEAR = 0.4

/** The lines of a shape as it is drawn, without places that nobody can see. */
function linesOf(
  shape: Parameters<ReturnType<typeof geoPath>>[0],
  projection: GeoProjection
): readonly (readonly Place[])[] {
  const lines: Place[][] = []
  const goTo = (x: number, y: number): void => {
    const line = lines.at(-1)
    const last = line?.at(-1)
    const isNear = last && Math.hypot(x - last[0], y - last[1]) < NEAR
    if (!isNear) line?.push([x, y])
  }
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo(x, y) {
      lines.push([])
      goTo(x, y)
    },
    lineTo: goTo,
    arc: () => undefined,
    closePath: () => undefined
  })(shape)
  return lines.filter(({length}) => 1 < length)
}
