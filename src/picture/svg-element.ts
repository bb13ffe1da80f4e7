import type {Span} from '../model/diagnostic.js'

/**
 * An element of a drawing that passed the rules: its names and values are those of
 * `svg-rules.ts`, `style` is resolved into attributes, links are `href`.
 */
export interface SvgElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly SvgContent[]
  readonly span: Span
}

export type SvgContent = SvgElement | string

/** The elements among the content of one. */
export function elementsOf({children}: SvgElement): readonly SvgElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** An element and all below it, in order. */
export function everyElement(root: SvgElement): readonly SvgElement[] {
  return [root, ...elementsOf(root).flatMap(everyElement)]
}

/** An attribute as a number of user units; `undefined` where it is none, or relative. */
export function numberOf(
  {attributes}: SvgElement,
  name: string,
  absent: number
): number | undefined {
  const value = attributes.get(name)
  return value === undefined ? absent : toUserUnits(value)
}

/** User units (CSS px) to a unit (CSS Values 4, section 6.2). */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96
}

/** Reads a length; `undefined` for one that is relative to a font or a viewport. */
export function toUserUnits(length: string): number | undefined {
  const [, digits = '', unit = ''] = /^([-+.\deE]*\d\.?)([a-z%]*)$/.exec(length) ?? []
  const factor = UNITS[unit]
  const value = Number(digits)
  if (factor === undefined || digits === '' || !Number.isFinite(value)) return undefined
  return value * factor
}

/** The numbers of a list, as in `points`. */
export function numbersIn(list: string): readonly number[] {
  const found = list.match(/[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []
  return found.map(Number)
}
