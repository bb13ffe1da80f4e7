import {markdownLineEnding} from 'micromark-util-character'
import {codes, constants, types} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State, Token} from 'micromark-util-types'
import type {} from './tokens.js'

/**
 * The most brackets in each other in a label. It bounds how often a text is read
 * again: a label that never closes is given up after as many opening brackets.
 */
const LABEL_DEPTH = 8

/**
 * Makes a construct that takes `[…]` with balanced brackets; what is inside is
 * text, with all that text can hold.
 *
 * @param lines
 *   Whether it may go on in the next line: in a line of text it may, at the head
 *   of a block it may not.
 */
export function labelConstruct(lines: 'one' | 'many'): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      return labelStates(effects, ok, nok, lines)
    }
  }
}

function labelStates(
  effects: Effects,
  ok: State,
  nok: State,
  lines: 'one' | 'many'
): State {
  let depth = 0
  let previous: Token | undefined
  return start

  function start(code: Code): State | undefined {
    effects.enter('tearlineLabel')
    takeMarker(code)
    return first
  }

  function first(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) return end(code)
    effects.enter('tearlineLabelText')
    return chunkStart(code)
  }

  function chunkStart(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (code === codes.rightSquareBracket && depth === 0) return textEnd(code)
    const token = effects.enter(types.chunkText, {
      contentType: constants.contentTypeText,
      previous
    })
    if (previous) previous.next = token
    previous = token
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof) return nok(code)
    if (markdownLineEnding(code)) return atLineEnding(code)
    if (code === codes.leftSquareBracket && LABEL_DEPTH < ++depth) return nok(code)
    if (code === codes.rightSquareBracket && depth-- === 0) {
      effects.exit(types.chunkText)
      return textEnd(code)
    }
    effects.consume(code)
    return code === codes.backslash ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    const isMarker =
      code === codes.backslash ||
      code === codes.leftSquareBracket ||
      code === codes.rightSquareBracket
    if (!isMarker) return inside(code)
    effects.consume(code)
    return inside
  }

  function atLineEnding(code: Code): State | undefined {
    if (lines === 'one') return nok(code)
    effects.consume(code)
    effects.exit(types.chunkText)
    return chunkStart
  }

  function textEnd(code: Code): State | undefined {
    effects.exit('tearlineLabelText')
    return end(code)
  }

  function end(code: Code): State | undefined {
    takeMarker(code)
    effects.exit('tearlineLabel')
    return ok
  }

  function takeMarker(code: Code): void {
    effects.enter('tearlineLabelMarker')
    effects.consume(code)
    effects.exit('tearlineLabelMarker')
  }
}
