import {diagnose, say} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {spanOf, UNKNOWN, type TextDirective} from '../model/tree.js'

/** What a quoted number may hold besides digits: signs, a range, a unit, per cent. */
const PLAIN = /^[^\n[\]]+$/

/**
 * Reads `:quoted[130 325]`, a number as somebody else printed it: nothing in it is
 * changed but that its spaces become no-break ones, since a number is one word.
 * Notes `binding/bad-quotation`.
 */
export function readQuoted(node: TextDirective, file: ProjectPath): Noted<string> {
  const [label, ...others] = node.children
  const text = label?.type === 'text' && others.length === 0 ? label.value.trim() : ''
  if (PLAIN.test(text) && /\d/.test(text)) return noted(text.replaceAll(' ', '\u00a0'))
  const span = spanOf(file, node.position)
  const hints = [say`Write the number alone, as ${':quoted[130 325]'}.`]
  return noted(UNKNOWN, [
    diagnose('binding/bad-quotation', 'expected a number as it was printed', {
      span,
      hints
    })
  ])
}
