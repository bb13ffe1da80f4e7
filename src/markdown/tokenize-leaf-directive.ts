import {codes} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types'
import {headStates} from './tokenize-head.js'
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
    return leafStates(this, effects, ok, nok)
  }
}

function leafStates(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State
): State {
  let size = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('tearlineLeaf')
    effects.enter('tearlineHead')
    effects.enter('tearlineColons')
    return inColons(code)
  }

  function inColons(code: Code): State | undefined {
    if (code === codes.colon) {
      effects.consume(code)
      size++
      return inColons
    }
    if (size !== 2) return nok(code)
    effects.exit('tearlineColons')
    return headStates(context, effects, end, nok)(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('tearlineHead')
    effects.exit('tearlineLeaf')
    return ok(code)
  }
}
