import {factorySpace} from 'micromark-factory-space'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import {codes, types} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State, TokenizeContext} from 'micromark-util-types'
import type {} from './tokens.js'

/** Where braces stand, which decides whether they may go on in the next line. */
export type BracesPlace =
  | 'text'
  /** On a heading: they end on its line. */
  | 'line'
  /** On a line of their own construct: the next line must not be lazy or blank. */
  | 'flow'
  /** The same, while it is only asked whether a paragraph is interrupted. */
  | 'flow-interrupting'

/**
 * Makes the constructs that take `{…}`, to be tried in this order.
 *
 * What stands inside is not looked at but for quotes: `readBraces` reads it and
 * tells the author what is wrong with it, so that braces never become text. A
 * further `{` outside of quotes ends the first attempt, so that all attempts of a
 * text together stay linear. The second attempt takes what has a quote too few:
 * up to the first `}` on the line.
 */
export function bracesConstructs(place: BracesPlace): Construct[] {
  const attempt = (withQuotes: boolean, where: BracesPlace): Construct => ({
    partial: true,
    tokenize(effects, ok, nok) {
      return bracesStates(this, effects, ok, nok, {withQuotes, place: where})
    }
  })
  return [attempt(true, place), attempt(false, 'line')]
}

interface BracesOptions {
  readonly withQuotes: boolean
  readonly place: BracesPlace
}

function bracesStates(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  {withQuotes, place}: BracesOptions
): State {
  let quote: Code = codes.eof
  return start

  function start(code: Code): State | undefined {
    effects.enter('tearlineBraces')
    effects.enter('tearlineLine')
    effects.consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) {
      effects.exit('tearlineLine')
      return atLineEnding(code)
    }
    const isQuoted = quote !== codes.eof
    if (code === codes.leftCurlyBrace && !isQuoted) return nok(code)
    if (code === codes.rightCurlyBrace && !isQuoted) return end(code)
    if (withQuotes && isQuote(code)) quote = quoteAfter(quote, code)
    effects.consume(code)
    return inside
  }

  function atLineEnding(code: Code): State | undefined {
    if (place === 'line') return nok(code)
    if (place === 'flow-interrupting') {
      effects.exit('tearlineBraces')
      return ok(code)
    }
    return effects.attempt(nextLine(context), lineStart, nok)(code)
  }

  function lineStart(code: Code): State | undefined {
    return effects.check(blankLine, nok, lineAfterStart)(code)
  }

  function lineAfterStart(code: Code): State | undefined {
    effects.enter('tearlineLine')
    return inside(code)
  }

  function end(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('tearlineLine')
    effects.exit('tearlineBraces')
    return ok
  }
}

/** Makes a construct that takes a line ending, unless the line after it is lazy. */
export function nextLine(context: TokenizeContext): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      return start

      function start(code: Code): State | undefined {
        effects.enter(types.lineEnding)
        effects.consume(code)
        effects.exit(types.lineEnding)
        return after
      }

      function after(code: Code): State | undefined {
        return context.parser.lazy[context.now().line] ? nok(code) : ok(code)
      }
    }
  }
}

/** Matches at a line on which nothing but white space follows. */
const blankLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return start

    function start(code: Code): State | undefined {
      return markdownSpace(code)
        ? factorySpace(effects, after, types.whitespace)(code)
        : after(code)
    }

    function after(code: Code): State | undefined {
      return code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code)
    }
  }
}

function isQuote(code: Code): boolean {
  return code === codes.quotationMark || code === codes.apostrophe
}

function quoteAfter(open: Code, code: Code): Code {
  if (open === codes.eof) return code
  return open === code ? codes.eof : open
}
