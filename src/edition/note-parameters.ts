import {visit} from 'unist-util-visit'
import {plainOf} from '../model/key-of.js'
import {findUses} from '../model/parameter.js'
import type {Classified} from '../model/report.js'
import {isDirective, type Chapter} from '../model/tree.js'
import type {Ledger} from './ledger.js'

/**
 * Notes the values that `let:` gives a name: one is released with what an edition may
 * hold and uses it; else it has the report's mark.
 */
export function noteParameters(
  ledger: Ledger,
  {frontMatter, chapters, mark}: Classified
): void {
  const {parameters = []} = frontMatter
  if (parameters.length === 0) return
  const used = new Set(chapters.flatMap((it) => usedIn(it, ledger)))
  const unused = ledger.statusOf({mark, handling: [], isLeftOut: false})
  for (const {name, value, span} of parameters) {
    const status = used.has(name) ? {why: undefined, mark} : unused
    ledger.text('field', plainOf(value), span, status)
  }
}

/** Names that stand in labels, braces and queries that an edition may hold. */
function usedIn({tree}: Chapter, ledger: Ledger): readonly string[] {
  const texts: string[] = []
  visit(tree, (node) => {
    if (ledger.statusOf(node.data?.access).why) return
    if (node.type === 'code') texts.push(node.value)
    if (!isDirective(node)) return
    const [label] = node.children
    if (label?.type === 'text') texts.push(label.value)
    texts.push(...node.data.braces.attributes.map(({value}) => value))
  })
  return texts.flatMap((text) => findUses(text)).map(({name}) => name)
}
