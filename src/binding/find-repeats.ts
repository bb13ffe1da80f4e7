import type {Parent} from 'mdast'
import {SKIP, visit} from 'unist-util-visit'
import type {Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {RepeatRequest} from '../model/request.js'
import type {Chapter, ContainerDirective} from '../model/tree.js'
import {readEach} from './read-block.js'

/** A block of the text that is to be repeated for the rows of a table. */
export interface FoundRepeat {
  readonly node: ContainerDirective
  readonly parent: Parent
  readonly chapter: Chapter
  /** Left out where it cannot even be asked for; why, was said. */
  readonly request?: RepeatRequest | undefined
}

/**
 * Finds each `:::each` of the text. One within another is an error of `markdown/`
 * and no block of its own.
 *
 * Notes `binding/bad-list` and `binding/wrong-option`.
 */
export function findRepeats(chapters: readonly Chapter[]): Noted<readonly FoundRepeat[]> {
  const diagnostics: Diagnostic[] = []
  const found: FoundRepeat[] = []
  for (const chapter of chapters) {
    visit(chapter.tree, 'containerDirective', (node, _, parent) => {
      if (node.name !== 'each' || !parent) return
      const read = readEach(node)
      diagnostics.push(...read.diagnostics)
      found.push({node, parent, chapter, request: read.value})
      return SKIP
    })
  }
  return noted(found, diagnostics)
}
