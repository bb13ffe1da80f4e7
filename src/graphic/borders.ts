import type {GeoPermissibleObjects} from 'd3-geo'

/** West, south, east and north of what a map shows, in degrees. */
export type GeoFrame = readonly [number, number, number, number]

/** The borders that maps are drawn from. */
export interface Borders {
  readonly frame: GeoFrame
  readonly areas: readonly BorderArea[]
  /** Borders of status, drawn dashed. */
  readonly dashed: GeoPermissibleObjects
  /** Whether they are those that Tearline brings, which name their source. */
  readonly isShipped: boolean
}

/** A country, by its code (ISO 3166-1 alpha-2; XK for Kosovo). */
export interface BorderArea {
  readonly code: string
  readonly shape: GeoPermissibleObjects
}
