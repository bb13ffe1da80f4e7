import type {Brand, TextMeasure} from '../model/brand.js'

/** Regular and semibold: the two weights that a chart's labels have. */
export type Weight = 400 | 600

/** What a drawing is drawn on: its width, and how its letters are. All in CSS px. */
export interface Sheet {
  readonly width: number
  /** Of all letters. */
  readonly size: number
  /** From one line of a label to the next. */
  readonly leading: number
  /** Heights are whole multiples of it. */
  readonly step: number
  widthOf(text: string, weight: Weight): number
}

/** 7.75 pt on paper; on a screen what stays legible where a phone shrinks it a little. */
const SIZES = {print: (7.75 * 96) / 72, wide: 15, narrow: 14} as const
/** On paper a figure takes whole lines of text, of 14 pt, so that text beside it agrees. */
const STEPS = {print: (14 * 96) / 72, wide: 1, narrow: 1} as const
/** Lines of a label, and labels above each other, in sizes of their letters. */
const LEADING = 1.28

/** The sheet of one measure of a brand. */
export function sheetOf(
  name: keyof Brand['measures'],
  width: number,
  measure: TextMeasure
): Sheet {
  const size = SIZES[name]
  return {
    width,
    size,
    leading: size * LEADING,
    step: STEPS[name],
    widthOf: (text, weight) => measure.widthOf(text, {weight, sizePx: size})
  }
}

/**
 * From the middle of letters down to their base line, in sizes: half the height of
 * capitals (0.66 in Source Sans 3, by its OS/2 table), and a hair for rounding.
 */
const HALF_CAPITAL = 0.34

/** The base line of a line of text whose letters have their middle at `middle`. */
export function baseLineAt(middle: number, {size}: Pick<Sheet, 'size'>): number {
  return middle + size * HALF_CAPITAL
}

/** The least height in whole steps that is not below `height`. */
export function wholeSteps(height: number, {step}: Sheet): number {
  return Math.ceil(height / step - 1e-9) * step
}
