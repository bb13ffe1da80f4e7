import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Written} from '../model/request.js'
import {findAttribute, type Attribute, type Directive} from '../model/tree.js'

/** How an answer is written where it stands in a sentence. */
export interface Format {
  /** Whether a whole number up to twelve is written as a word. */
  readonly isInWords: boolean
  /** Where it says so, whether a whole number is written as a place in an order. */
  readonly ordinalSpan?: Span | undefined
  readonly digits?: number | undefined
  readonly digitsSpan?: Span | undefined
  readonly hasUnit: boolean
  /** Another unit to write it in. */
  readonly inUnit?: Written | undefined
  /** What is printed where there is no value. */
  readonly missing?: string | undefined
}

export const PLAIN_FORMAT: Format = {isInWords: false, hasUnit: true}

/** What `key=` says as one thing, if it is there. */
export function findWritten(node: Directive, key: string): Written | undefined {
  const option = findAttribute(node, key)
  return option && {text: option.value, span: option.valueSpan}
}

/** Reads `digits=`, `unit=` and `missing=`, or notes `binding/wrong-option`. */
export function readFormat(node: Directive): Noted<Format> {
  const digits = findAttribute(node, 'digits')
  const unit = findAttribute(node, 'unit')
  const count = digits ? readDigits(digits) : noted(undefined)
  const isNone = unit?.value === 'none'
  const format = {
    isInWords: false,
    digits: count.value,
    digitsSpan: digits?.valueSpan,
    hasUnit: !isNone,
    inUnit: unit && !isNone ? {text: unit.value, span: unit.valueSpan} : undefined,
    missing: findAttribute(node, 'missing')?.value
  }
  return noted(format, count.diagnostics)
}

/** Reads how many digits stand after the decimal sign, or notes `binding/wrong-option`. */
export function readDigits(option: Attribute): Noted<number | undefined> {
  const {value} = option
  if (/^\d$/.test(value)) return noted(Number(value))
  return noted(undefined, [wrongDigits(option)])
}

/** One digit is enough: what has more than nine of them after the point is no figure. */
function wrongDigits({value, valueSpan: span}: Attribute): Diagnostic {
  const message = say`${'digits'} is a number from 0 to 9, and found ${value}`
  const hints = ['Write how many digits stand after the decimal sign.']
  return diagnose('binding/wrong-option', message, {span, hints})
}

/** Reads an option that takes one of a few words. */
export function readWord<W extends string>(
  option: Attribute,
  words: readonly W[]
): Noted<W | undefined> {
  const word = words.find((it) => it === option.value)
  return word === undefined ? noted(undefined, [wrongOption(option, words)]) : noted(word)
}

export function wrongOption(
  {key, value, valueSpan}: Attribute,
  known: readonly string[]
): Diagnostic {
  return diagnose('binding/wrong-option', say`${key} cannot be ${value}`, {
    span: valueSpan,
    hints: hintAtName(value, known)
  })
}

/** Says that figures cannot be written in a unit; `none` leaves the unit out. */
export function wrongUnit({text, span}: Written, known: readonly string[]): Diagnostic {
  return diagnose('binding/wrong-option', say`${'unit'} cannot be ${text}`, {
    span,
    hints: hintAtName(text, [...known, 'none'])
  })
}

export function missingOption(node: Directive, key: string, example: string): Diagnostic {
  const message = say`this ${node.name} has no ${key}`
  const hints = [say`Write ${`${key}=${example}`} into its braces.`]
  return diagnose('binding/missing-option', message, {
    span: node.data.nameSpan,
    hints
  })
}
