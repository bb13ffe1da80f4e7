import {markdownLineEnding} from 'micromark-util-character'
import {codes, types} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types'
import {isKeyStart, isLetterOrDigit} from './characters.js'
import type {} from './tokens.js'

/**
 * The construct of `@key` in text: a reference or a citation (the language, rule 8).
 *
 * It is taken before emphasis, so that an underscore in a key is no mark of
 * emphasis; one that ends it is, and so is not the key's.
 */
export const keyReference: Construct = {
  previous: isApart,
  tokenize(effects, ok, nok) {
    return keyStates(this, effects, ok, nok)
  }
}

/**
 * The construct of `[…]` with an `@key` in it, as `[@fig-a; @fig-b]`, unless it is
 * the text of a link.
 *
 * A bracket inside ends the attempt, so that all attempts together stay linear.
 */
export const bracketReference: Construct = {
  tokenize: bracketStates
}

function isApart(code: Code): boolean {
  return !isLetterOrDigit(code)
}

function keyStates(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State
): State {
  return start

  function start(code: Code): State | undefined {
    if (!isApart(context.previous)) return nok(code)
    effects.enter('tearlineReference')
    effects.enter('tearlineLine')
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    return isKeyStart(code) ? inKey(code) : nok(code)
  }

  function inKey(code: Code): State | undefined {
    if (code === codes.dash || code === codes.underscore) {
      return effects.check(keyGoesOn, take, end)(code)
    }
    return isKeyStart(code) ? take(code) : end(code)
  }

  function take(code: Code): State | undefined {
    effects.consume(code)
    return inKey
  }

  function end(code: Code): State | undefined {
    effects.exit('tearlineLine')
    effects.exit('tearlineReference')
    return ok(code)
  }
}

/** Matches dashes and underscores after which a letter or digit follows. */
const keyGoesOn: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start

    function start(code: Code): State | undefined {
      effects.enter(types.data)
      return signs(code)
    }

    function signs(code: Code): State | undefined {
      if (code === codes.dash || code === codes.underscore) {
        effects.consume(code)
        return signs
      }
      effects.exit(types.data)
      return isKeyStart(code) ? ok(code) : nok(code)
    }
  }
}

function bracketStates(effects: Effects, ok: State, nok: State): State {
  let previous: Code = codes.eof
  let hasKey = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('tearlineReference')
    effects.enter('tearlineLine')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || code === codes.leftSquareBracket) return nok(code)
    if (markdownLineEnding(code)) return atLineEnding(code)
    if (code === codes.rightSquareBracket) return hasKey ? close(code) : nok(code)
    const mayBeKey = previous === codes.atSign && isKeyStart(code)
    if (mayBeKey) hasKey = true
    const isText = code === codes.atSign && !isApart(previous)
    previous = isText ? codes.eof : code
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return inside(code)
    previous = codes.eof
    effects.consume(code)
    return inside
  }

  function atLineEnding(code: Code): State | undefined {
    effects.exit('tearlineLine')
    effects.enter(types.lineEnding)
    effects.consume(code)
    effects.exit(types.lineEnding)
    previous = codes.eof
    return lineStart
  }

  function lineStart(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEnding(code)) return nok(code)
    effects.enter('tearlineLine')
    return inside(code)
  }

  function close(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('tearlineLine')
    effects.exit('tearlineReference')
    return after
  }

  function after(code: Code): State | undefined {
    const isLink = code === codes.leftParenthesis || code === codes.leftSquareBracket
    return isLink ? nok(code) : ok(code)
  }
}
