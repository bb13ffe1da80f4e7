import type {CompileContext, Extension, Handle, Token} from 'mdast-util-from-markdown'
import type {ProjectPath} from '../model/path.js'
import {NodeMaker} from './node-maker.js'
import type {TokenFacts} from './token-facts.js'
import type {} from './tokens.js'

/**
 * Makes nodes of our tokens: an extension of `mdast-util-from-markdown`.
 *
 * @param facts
 *   Filled with what the nodes have no field for.
 */
export function fromTokens(file: ProjectPath, facts: TokenFacts): Extension {
  const maker = new NodeMaker(file, facts)

  function by(handle: (context: CompileContext, token: Token) => void): Handle {
    return function handleToken(token) {
      handle(this, token)
    }
  }

  return {
    canContainEols: ['textDirective'],
    enter: {
      tearlineText: by((it, token) => maker.enterDirective(it, token, 'textDirective')),
      tearlineLeaf: by((it, token) => maker.enterDirective(it, token, 'leafDirective')),
      tearlineContainer: by((it, token) =>
        maker.enterDirective(it, token, 'containerDirective')
      ),
      tearlineLabel: by((it, token) => maker.enterLabel(it, token)),
      tearlineHeadingBraces: by(() => maker.enterHeadingBraces()),
      tearlineBraces: by((it) => maker.enterLines(it)),
      tearlineReference: by((it) => maker.enterLines(it))
    },
    exit: {
      tearlineText: by((it, token) => maker.exitDirective(it, token)),
      tearlineLeaf: by((it, token) => maker.exitDirective(it, token)),
      tearlineContainer: by((it, token) => maker.exitDirective(it, token)),
      tearlineName: by((it, token) => maker.exitName(it, token)),
      tearlineLabel: by((it, token) => maker.exitLabel(it, token)),
      tearlineLine: by((it, token) => maker.exitLine(it, token)),
      tearlineBraces: by((it, token) => maker.exitBraces(it, token)),
      tearlineHeadingBraces: by((it, token) => maker.exitHeadingBraces(it, token)),
      tearlineRest: by((_, token) => maker.exitRest(token)),
      tearlineClosing: by((_, token) => maker.exitClosing(token)),
      tearlineReference: by((it, token) => maker.exitReference(it, token))
    }
  }
}
