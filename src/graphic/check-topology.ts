import type {mesh} from 'topojson-client'
import {say, type Wording} from '../model/diagnostic.js'

type Topology = Parameters<typeof mesh>[0]
/** A country, or a collection of them. */
export type Shape = NonNullable<Parameters<typeof mesh>[1]>

/** TopoJSON from which a map can be drawn. */
export type BorderTopology = Topology & {
  readonly bbox: readonly number[]
  readonly objects: {readonly countries: Extract<Shape, {type: 'GeometryCollection'}>}
}

export function isTopology(value: unknown): value is BorderTopology {
  return findTopologyFault(value) === undefined
}

/** Says why a value is no TopoJSON from which a map can be drawn. */
export function findTopologyFault(value: unknown): Wording | undefined {
  if (!isRecord(value) || value['type'] !== 'Topology') {
    return 'the borders are no TopoJSON'
  }
  if (!isFrame(value['bbox'])) {
    return say`${'bbox'} is not west, south, east and north, in degrees`
  }
  if (!hasPlaces(value)) return 'an arc of the borders is no list of places'
  const objects = value['objects']
  const countries = isRecord(objects) ? objects['countries'] : undefined
  const geometries = isRecord(countries) ? countries['geometries'] : undefined
  if (!Array.isArray(geometries) || geometries.length === 0) {
    return say`the borders have no collection ${'countries'}`
  }
  const list: readonly unknown[] = geometries
  const arcCount = Array.isArray(value['arcs']) ? value['arcs'].length : 0
  return list.map((it) => findShapeFault(it, arcCount)).find((it) => it !== undefined)
}

function findShapeFault(shape: unknown, arcCount: number): Wording | undefined {
  if (!isRecord(shape)) return 'a country of the borders is no object'
  const {id, type, arcs} = shape
  if (typeof id !== 'string' || !/^[A-Z]{2,3}$/.test(id)) {
    return say`${String(id)} is no code of two or three letters`
  }
  const depth = {Polygon: 1, MultiPolygon: 2}[String(type)]
  const isSound = depth !== undefined && areRings(arcs, depth, arcCount)
  return isSound ? undefined : say`the area of ${id} has no sound rings`
}

/** Whether a value is lists in lists, with indexes of arcs in the innermost. */
function areRings(value: unknown, depth: number, arcCount: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  const list: readonly unknown[] = value
  if (0 < depth) return list.every((it) => areRings(it, depth - 1, arcCount))
  return list.every((index) => {
    const isWhole = typeof index === 'number' && Number.isInteger(index)
    return isWhole && (index < 0 ? ~index : index) < arcCount
  })
}

function hasPlaces({arcs, transform}: Record<string, unknown>): boolean {
  if (!Array.isArray(arcs)) return false
  const list: readonly unknown[] = arcs
  const isMoved =
    transform === undefined ||
    (isRecord(transform) &&
      isPlace(transform['scale']) &&
      isPlace(transform['translate']))
  return isMoved && list.every((arc) => isArc(arc))
}

function isArc(arc: unknown): boolean {
  return Array.isArray(arc) && 1 < arc.length && arc.every(isPlace)
}

function isPlace(place: unknown): boolean {
  return isNumbers(place) && 1 < place.length
}

function isFrame(box: unknown): boolean {
  if (!isNumbers(box) || box.length !== 4) return false
  const [west = NaN, south = NaN, east = NaN, north = NaN] = box
  const isOnEarth = -180 <= west && east <= 180 && -90 <= south && north <= 90
  return isOnEarth && west < east && south < north
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(Number.isFinite)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
