import type {Element} from 'hast'
import {setText} from './fit-text.js'
import type {Area, Stroke} from './place-label.js'
import {baseLineAt, type Sheet, type Weight} from './sheet.js'
import {shape, textAt} from './svg.js'

/** A name, a line of one, or a figure. */
interface LabelPiece {
  readonly text: string
  readonly weight: Weight
}

/** One way to say a region and its figure, and the room that it takes. */
export interface LabelForm {
  readonly pieces: readonly LabelPiece[]
  /** Whether they stand beside each other; else each has a line. */
  readonly isOneLine: boolean
  readonly width: number
  readonly height: number
}

/** What is said of a region: its name, its code, its figure. */
export interface Said {
  readonly name: string
  readonly code: string
  /** Left out where there is none. */
  readonly value?: string | undefined
}

/** All ways to say a region, the fullest first: with its name, then with its code. */
export function formsOf(
  {name, code, value}: Said,
  sheet: Sheet
): {readonly full: readonly LabelForm[]; readonly short: readonly LabelForm[]} {
  const figure = value === undefined ? [] : [{text: value, weight: 400 as const}]
  const strong = (text: string): LabelPiece => ({text, weight: 600})
  // Two lines that are as even as can be: half of the name, and its longest word.
  const limit = Math.max(
    sheet.widthOf(name, 600) * 0.6,
    ...name.split(' ').map((word) => sheet.widthOf(word, 600))
  )
  const broken = setText(name, {limit, weight: 600, sheet}).lines.map(strong)
  const form = (pieces: readonly LabelPiece[]): LabelForm => formOf(pieces, sheet)
  const isBroken = 1 < broken.length
  const inOne = (text: string): LabelForm =>
    formOf([strong(text), ...figure], sheet, true)
  return {
    full: [
      form([strong(name), ...figure]),
      inOne(name),
      ...(isBroken ? [form([...broken, ...figure])] : [])
    ],
    short: [form([strong(code), ...figure]), inOne(code)]
  }
}

function formOf(
  pieces: readonly LabelPiece[],
  sheet: Sheet,
  isOneLine = false
): LabelForm {
  const widths = pieces.map(({text, weight}) => sheet.widthOf(text, weight))
  const gaps = (pieces.length - 1) * sheet.size * PIECE_GAP
  return {
    pieces,
    isOneLine,
    width: isOneLine ? widths.reduce((sum, it) => sum + it, gaps) : Math.max(...widths),
    height: (isOneLine ? 1 : pieces.length) * sheet.leading
  }
}

/** Between a name and a figure that stand in one line, in sizes of letters. */
const PIECE_GAP = 0.3

/** A label that has found its place. */
export interface PlacedLabel {
  readonly form: LabelForm
  readonly area: Area
  /** From the label to its region, where it stands outside. */
  readonly leader?: Stroke | undefined
}

/** How a label is painted. */
export interface LabelLook {
  /** `on-dark` or `on-light`. */
  readonly className: string
  /** Whether the ground is hatched, so that the label needs one of its own. */
  readonly hasPlate: boolean
}

/** The radius of the dot at the end of a leader, in px. */
const DOT = 1.6

/** Draws a label, its leader and its ground. */
export function drawMapLabel(
  {form, area, leader}: PlacedLabel,
  {className, hasPlate}: LabelLook,
  sheet: Sheet
): readonly Element[] {
  const {left, top, right, bottom} = area
  const middle = (left + right) / 2
  const texts = form.pieces.map(({text, weight}, index) => {
    const classes = weight === 600 ? ['strong', className] : [className]
    if (form.isOneLine) {
      const y = baseLineAt(top + sheet.leading / 2, sheet)
      const isFirst = index === 0
      const place = {x: isFirst ? left : right, y, className: classes}
      return textAt([text], {...place, anchor: isFirst ? 'start' : 'end'}, sheet)
    }
    const y = baseLineAt(top + (index + 0.5) * sheet.leading, sheet)
    const place = {x: middle, y, anchor: 'middle' as const, className: classes}
    return textAt([text], place, sheet)
  })
  if (leader) {
    const [x1, y1, x2, y2] = leader
    return [
      shape('line', ['leader', 'on-map'], {x1, y1, x2, y2}),
      shape('circle', ['anchor'], {cx: x2, cy: y2, r: DOT}),
      ...texts
    ]
  }
  const plate = {x: left, y: top, width: right - left, height: bottom - top}
  return [...(hasPlate ? [shape('rect', ['plate'], plate)] : []), ...texts]
}
