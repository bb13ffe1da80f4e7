import {factorySpace} from 'micromark-factory-space'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import {codes, constants, types} from 'micromark-util-symbol'
import type {Code, Construct, Effects, State} from 'micromark-util-types'
import {bracesConstructs} from './tokenize-braces.js'
import type {} from './tokens.js'

/** The constructs for attributes of headings; they share which lines are headings. */
export interface HeadingConstructs {
  /** Of flow, on `#`: only notes the line, and leaves it to CommonMark's headings. */
  readonly noting: Construct
  /** Of text, on `{`: takes braces that end the text of a noted line. */
  readonly braces: Construct
}

/**
 * Makes the constructs of `## Title {#id .class key=value}`.
 *
 * The braces are taken among the text, after code, links and directives had their
 * chance, so that braces which touch a directive are the directive's. A text does
 * not know what it is the text of; the number of its line tells, since a heading
 * is the only text on its line.
 */
export function headingConstructs(): HeadingConstructs {
  const lines = new Set<number>()
  return {
    noting: {
      tokenize(effects, _ok, nok) {
        return notingStates(effects, nok, () => lines.add(this.now().line))
      }
    },
    braces: {
      tokenize(effects, ok, nok) {
        const isHeading = lines.has(this.now().line)
        return isHeading ? bracesStates(effects, ok, nok) : nok
      }
    }
  }
}

/** Matches nothing, and notes the line where an ATX heading begins. */
function notingStates(effects: Effects, nok: State, note: () => void): State {
  let size = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter(types.atxHeadingSequence)
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === codes.numberSign) {
      effects.consume(code)
      size++
      return sequence
    }
    const isHeading =
      size <= constants.atxHeadingOpeningFenceSizeMax &&
      (code === codes.eof || markdownLineEnding(code) || markdownSpace(code))
    if (isHeading) note()
    return nok(code)
  }
}

function bracesStates(effects: Effects, ok: State, nok: State): State {
  return start

  function start(code: Code): State | undefined {
    effects.enter('tearlineHeadingBraces')
    return effects.attempt(bracesConstructs('line'), afterBraces, nok)(code)
  }

  function afterBraces(code: Code): State | undefined {
    return markdownSpace(code)
      ? factorySpace(effects, end, types.whitespace)(code)
      : end(code)
  }

  function end(code: Code): State | undefined {
    if (code !== codes.eof && !markdownLineEnding(code)) return nok(code)
    effects.exit('tearlineHeadingBraces')
    return ok(code)
  }
}
