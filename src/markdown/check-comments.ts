import type {Diagnostic} from '../model/diagnostic.js'
import type {Manuscript} from './manuscript.js'
import {unclosedComment} from './read-raw-html.js'

/** Finds comments that open within a line of text and are not closed in it. */
export function checkComments({prose, lines}: Manuscript): readonly Diagnostic[] {
  return prose.flatMap(({text, start}) =>
    [...text.matchAll(/(?<!\\)<!--/g)].map(({0: written, index}) =>
      unclosedComment(lines.spanOf(start + index, start + index + written.length))
    )
  )
}
