import {codes} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types'
import {isLetterOrDigit, isNamePart} from './characters.js'
import {bracesConstructs} from './tokenize-braces.js'
import {labelConstruct} from './tokenize-label.js'
import type {} from './tokens.js'

/**
 * Makes the construct of `:name[label]{…}` in text (the language, rule 3).
 *
 * It is a directive only where the name is known, a label follows, and neither a
 * letter, a digit nor a colon stands before. Everything else stays text to the
 * letter, as `TLP:AMBER[^1]` and `10:30` do; what is nearly one is told of later,
 * by `checkNearDirectives`.
 */
export function textDirective(names: ReadonlySet<string>): Construct {
  return {
    previous: isApart,
    tokenize(effects, ok, nok) {
      return textDirectiveStates(this, effects, ok, nok, names)
    }
  }
}

function isApart(code: Code): boolean {
  return code !== codes.colon && !isLetterOrDigit(code)
}

function textDirectiveStates(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  names: ReadonlySet<string>
): State {
  let name = ''
  return start

  function start(code: Code): State | undefined {
    // micromark asks `previous` once for all constructs of a character.
    if (!isApart(context.previous)) return nok(code)
    effects.enter('tearlineText')
    effects.enter('tearlineColons')
    effects.consume(code)
    effects.exit('tearlineColons')
    effects.enter('tearlineName')
    return inName
  }

  function inName(code: Code): State | undefined {
    if (code !== null && isNamePart(code)) {
      name += String.fromCharCode(code)
      effects.consume(code)
      return inName
    }
    if (code !== codes.leftSquareBracket || !names.has(name)) return nok(code)
    effects.exit('tearlineName')
    return effects.attempt(labelConstruct('many'), afterLabel, nok)(code)
  }

  function afterLabel(code: Code): State | undefined {
    return code === codes.leftCurlyBrace
      ? effects.attempt(bracesConstructs('text'), end, end)(code)
      : end(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('tearlineText')
    return ok(code)
  }
}
