import {visit} from 'unist-util-visit'
import type {ShownTable} from '../model/shown.js'
import type {MissingSymbol} from '../model/table.js'
import type {Chapter, DirectiveData} from '../model/tree.js'

/**
 * Finds the symbols in the tables of some chapters, those behind charts too: each
 * once, with its meaning, in the order in which readers meet them.
 */
export function findSymbols(chapters: readonly Chapter[]): readonly MissingSymbol[] {
  const symbols = new Map<string, MissingSymbol>()
  for (const {tree} of chapters) {
    visit(tree, (node) => {
      if (node.type !== 'leafDirective' && node.type !== 'containerDirective') return
      for (const it of tableOf(node.data.shown)?.missing ?? []) {
        const isSilent = it.symbol === '' || it.label === undefined
        if (!isSilent) symbols.set(`${it.symbol} ${it.label ?? ''}`, it)
      }
    })
  }
  return [...symbols.values()]
}

function tableOf(shown: DirectiveData['shown']): ShownTable | undefined {
  if (shown?.kind === 'table') return shown
  return shown?.kind === 'graphic' ? shown.table : undefined
}
