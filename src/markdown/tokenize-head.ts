import {factorySpace} from 'micromark-factory-space'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import {codes, types} from 'micromark-util-symbol'
import type {Code, Effects, State, TokenizeContext} from 'micromark-util-types'
import {isNamePart, isNameStart} from './characters.js'
import {bracesConstructs} from './tokenize-braces.js'
import {labelConstruct} from './tokenize-label.js'
import type {} from './tokens.js'

/** What opens a block directive: its token, and how many colons are its own. */
interface Opening {
  readonly token: 'tearlineLeaf' | 'tearlineContainer'
  readonly isSize: (colons: number) => boolean
}

/**
 * Opens a block directive, and takes its head: colons, name, label, braces.
 *
 * @param done
 *   Called at the end of the head's last line, with the number of colons; it closes
 *   what was opened.
 * @param nok
 *   Called where there are too few colons or too many, or no name after them.
 */
export function openBlock(
  context: TokenizeContext,
  effects: Effects,
  {token, isSize}: Opening,
  done: (colons: number) => State,
  nok: State
): State {
  let colons = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter(token)
    effects.enter('tearlineHead')
    effects.enter('tearlineColons')
    return inColons(code)
  }

  function inColons(code: Code): State | undefined {
    if (code === codes.colon) {
      effects.consume(code)
      colons++
      return inColons
    }
    if (!isSize(colons)) return nok(code)
    effects.exit('tearlineColons')
    return headStates(context, effects, afterHead, nok)(code)
  }

  function afterHead(code: Code): State | undefined {
    effects.exit('tearlineHead')
    return done(colons)(code)
  }
}

/**
 * Takes a head from its name on: name, label, braces.
 *
 * Once a name stands after the colons, a line is a directive, however broken the
 * rest of it is: the rest gets a token of its own, of which an error is made, and
 * a container keeps what it holds.
 *
 * @param done
 *   Called at the end of the head's last line.
 * @param nok
 *   Called where no name stands after the colons.
 */
function headStates(
  context: TokenizeContext,
  effects: Effects,
  done: State,
  nok: State
): State {
  const braces = bracesConstructs(context.interrupt ? 'flow-interrupting' : 'flow')
  return start

  function start(code: Code): State | undefined {
    if (!isNameStart(code)) return nok(code)
    effects.enter('tearlineName')
    effects.consume(code)
    return inName
  }

  function inName(code: Code): State | undefined {
    if (isNamePart(code)) {
      effects.consume(code)
      return inName
    }
    effects.exit('tearlineName')
    return code === codes.leftSquareBracket
      ? effects.attempt(labelConstruct('one'), afterLabel, rest)(code)
      : afterLabel(code)
  }

  function afterLabel(code: Code): State | undefined {
    return code === codes.leftCurlyBrace
      ? effects.attempt(braces, afterBraces, rest)(code)
      : afterBraces(code)
  }

  function afterBraces(code: Code): State | undefined {
    return markdownSpace(code)
      ? factorySpace(effects, afterSpace, types.whitespace)(code)
      : afterSpace(code)
  }

  function afterSpace(code: Code): State | undefined {
    return isLineEnd(code) ? done(code) : rest(code)
  }

  function rest(code: Code): State | undefined {
    effects.enter('tearlineRest')
    return inRest(code)
  }

  function inRest(code: Code): State | undefined {
    if (isLineEnd(code)) {
      effects.exit('tearlineRest')
      return done(code)
    }
    effects.consume(code)
    return inRest
  }
}

function isLineEnd(code: Code): boolean {
  return code === codes.eof || markdownLineEnding(code)
}
