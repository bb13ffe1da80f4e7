import {unitsLike} from '../locale/convert-unit.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {CellValue, Column} from '../model/table.js'
import {wrongUnit, type Format} from './options.js'
import {isWhole} from './write-answer.js'

/**
 * Holds how a value is asked to be written against what it is: digits of what is no
 * number are a slip, since another column was meant. Notes `binding/idle-digits`,
 * `binding/not-whole` and `binding/wrong-option`.
 */
export function checkFormat(
  {name = '', unit}: Partial<Pick<Column, 'name' | 'unit'>>,
  {digits, digitsSpan, ordinalSpan, inUnit}: Format,
  value?: CellValue
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const isNumber = !value || value.kind === 'number' || value.kind === 'missing'
  if (digits !== undefined && !isNumber) {
    const message = say`the column ${name} holds no numbers that could be rounded`
    const hints = [say`Leave out ${'digits='}, or name another column.`]
    diagnostics.push(diagnose('binding/idle-digits', message, {span: digitsSpan, hints}))
  }
  const isPlace = value?.kind === 'number' ? isWhole(value.decimal) : isNumber
  if (ordinalSpan && !isPlace) {
    const message = say`the value of ${name} is no whole number, so it is no place in an order`
    const hints = [say`Leave out ${'as=ordinal'}, or name another column.`]
    diagnostics.push(diagnose('binding/not-whole', message, {span: ordinalSpan, hints}))
  }
  const units = unit === undefined ? [] : [...unitsLike(unit), unit]
  if (inUnit && !units.includes(inUnit.text)) diagnostics.push(wrongUnit(inUnit, units))
  return diagnostics
}
