import type {Box, Spot} from './geometry.js'

/** A colour as red, green and blue from 0 to 1; undefined where it is not plain. */
export type Paint = readonly [number, number, number] | undefined

/** Text that was drawn in one go. */
export interface DrawnText {
  readonly kind: 'text'
  readonly text: string
  /** Where its first and its last glyph stand, a little above the line. */
  readonly spots: readonly Spot[]
  /** Points, as they come out on the page. */
  readonly size: number
  readonly paint: Paint
  /** Whether nothing of it is painted: by its mode, its opacity or what it is cut by. */
  readonly isUnpainted: boolean
}

/** An area that was painted. */
export interface DrawnArea {
  readonly kind: 'area'
  readonly box: Box
  readonly paint: Paint
  /** Whether it is a rectangle that fills its box and lets nothing through. */
  readonly isSolid: boolean
}

/** What a page draws, in order. */
export type Drawn = DrawnText | DrawnArea
