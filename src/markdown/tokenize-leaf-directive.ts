import type {Code, Construct, State} from 'micromark-util-types'
import {openBlock} from './tokenize-head.js'
import type {} from './tokens.js'

/**
 * The construct of `::name[label]{…}`: exactly two colons at the start of a line.
 *
 * It is concrete, so that a line of its braces that begins with `>` or `-` opens
 * neither a quotation nor a list.
 */
export const leafDirective: Construct = {
  concrete: true,
  tokenize(effects, ok, nok) {
    const opening = {token: 'tearlineLeaf', isSize: (it: number) => it === 2} as const
    return openBlock(this, effects, opening, () => end, nok)

    function end(code: Code): State | undefined {
      effects.exit('tearlineLeaf')
      return ok(code)
    }
  }
}
