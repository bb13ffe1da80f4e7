import {factorySpace} from 'micromark-factory-space'
import {markdownLineEnding, markdownSpace} from 'micromark-util-character'
import {codes, constants, types} from 'micromark-util-symbol'
import type {
  Code,
  Construct,
  Effects,
  State,
  Token,
  TokenizeContext
} from 'micromark-util-types'
import {nextLine} from './tokenize-braces.js'
import {openBlock} from './tokenize-head.js'
import type {} from './tokens.js'

/** The fewest colons of a container. */
const FENCE_SIZE = 3

/**
 * Makes the construct of `:::name[label]{…}` … `:::`.
 *
 * It is closed by a line of exactly as many colons (the language, rule 5), and by
 * nothing else: not by a line in a code block or a comment that it holds.
 *
 * @param opaqueLines
 *   Numbers of the lines that lie in fenced code or in a comment.
 */
export function containerDirective(opaqueLines: ReadonlySet<number>): Construct {
  return {
    concrete: true,
    tokenize(effects, ok, nok) {
      return containerStates(this, effects, ok, nok, opaqueLines)
    }
  }
}

function containerStates(
  context: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
  opaqueLines: ReadonlySet<number>
): State {
  const indent = indentOf(context)
  const opening = {
    token: 'tearlineContainer',
    isSize: (it: number) => FENCE_SIZE <= it
  } as const
  return openBlock(context, effects, opening, afterHead, nok)

  function afterHead(size: number): State {
    return (code) => {
      if (code === codes.eof || context.interrupt) return end(code)
      const closing = closingFence(context, size, opaqueLines)
      const content = contentStates(context, effects, end, {closing, indent})
      return effects.attempt(nextLine(context), content, end)(code)
    }
  }

  function end(code: Code): State | undefined {
    effects.exit('tearlineContainer')
    return ok(code)
  }
}

/** Takes the lines of a container, each as a chunk of a document of its own. */
function contentStates(
  context: TokenizeContext,
  effects: Effects,
  end: State,
  {closing, indent}: {readonly closing: Construct; readonly indent: number}
): State {
  let previous: Token | undefined
  return lineStart

  function lineStart(code: Code): State | undefined {
    return effects.attempt(closing, end, afterClosing)(code)
  }

  function afterClosing(code: Code): State | undefined {
    return 0 < indent && markdownSpace(code)
      ? factorySpace(effects, chunkStart, types.linePrefix, indent + 1)(code)
      : chunkStart(code)
  }

  function chunkStart(code: Code): State | undefined {
    if (code === codes.eof) return end(code)
    return markdownLineEnding(code)
      ? effects.check(nextLine(context), chunk, end)(code)
      : chunk(code)
  }

  function chunk(code: Code): State | undefined {
    const token = effects.enter(types.chunkDocument, {
      contentType: constants.contentTypeDocument,
      previous
    })
    if (previous) previous.next = token
    previous = token
    return inChunk(code)
  }

  function inChunk(code: Code): State | undefined {
    if (code === codes.eof) return lastChunk(code)
    if (markdownLineEnding(code)) {
      return effects.check(nextLine(context), chunkEnd, lastChunk)(code)
    }
    effects.consume(code)
    return inChunk
  }

  function chunkEnd(code: Code): State | undefined {
    effects.consume(code)
    effects.exit(types.chunkDocument)
    return lineStart
  }

  function lastChunk(code: Code): State | undefined {
    effects.exit(types.chunkDocument)
    return end(code)
  }
}

/** Columns of white space before the container that is about to be taken. */
function indentOf({events}: TokenizeContext): number {
  const before = events.at(-1)
  if (before?.[1].type !== types.linePrefix) return 0
  return before[2].sliceSerialize(before[1], true).length
}

function closingFence(
  context: TokenizeContext,
  size: number,
  opaqueLines: ReadonlySet<number>
): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let found = 0
      return start

      function start(code: Code): State | undefined {
        if (opaqueLines.has(context.now().line)) return nok(code)
        return markdownSpace(code)
          ? factorySpace(effects, colons, types.linePrefix, constants.tabSize)(code)
          : colons(code)
      }

      function colons(code: Code): State | undefined {
        if (code !== codes.colon) return nok(code)
        effects.enter('tearlineClosing')
        return inColons(code)
      }

      function inColons(code: Code): State | undefined {
        if (code === codes.colon) {
          effects.consume(code)
          found++
          return inColons
        }
        if (found !== size) return nok(code)
        effects.exit('tearlineClosing')
        return markdownSpace(code)
          ? factorySpace(effects, after, types.whitespace)(code)
          : after(code)
      }

      function after(code: Code): State | undefined {
        return code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code)
      }
    }
  }
}
