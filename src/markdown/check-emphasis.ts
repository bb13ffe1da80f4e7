import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Manuscript} from './manuscript.js'
import {rangeOf} from './prose.js'
import {walk} from './walk.js'

/** A pair of single tildes around something. */
const SINGLE_TILDES = /(?<![\\~])~(?![\s~])[^~\n]*(?<![\s\\])~(?!~)/g

/** Finds what is no emphasis here and what was not meant to be any. */
export function checkEmphasis(manuscript: Manuscript): readonly Diagnostic[] {
  const {prose, lines, tree, text} = manuscript
  const tildes = prose.flatMap(({text: words, start}) =>
    [...words.matchAll(SINGLE_TILDES)].map(({0: written, index}) =>
      diagnose('markdown/single-tilde', 'single tildes strike nothing out', {
        span: lines.spanOf(start + index, start + index + written.length),
        hints: ['Write `~~` on both sides, or `\\~` where it is text.']
      })
    )
  )
  const products: Diagnostic[] = []
  walk(tree, (node) => {
    if (node.type !== 'emphasis' && node.type !== 'strong') return
    const {start, end} = rangeOf(node)
    const opens = /^\d\*+\d/.test(text.slice(start - 1, start + 4))
    const closes = /\d\*+\d$/.test(text.slice(end - 4, end + 1))
    if (!opens && !closes) return
    products.push(
      diagnose('markdown/near-emphasis', 'asterisks between digits make emphasis', {
        span: lines.spanOf(start, end),
        hints: ['Write `×` for a product, or `\\*` where it is text.']
      })
    )
  })
  return [...tildes, ...products]
}
