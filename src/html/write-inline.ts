import type {ElementContent} from 'hast'
import {findAttribute, UNKNOWN, type TextDirective} from '../model/tree.js'
import {inSetting, positionOf, type Desk, type State} from './desk.js'
import {h, text} from './elements.js'
import {writeTerm} from './write-text.js'

/** Writes a directive in the line: a figure from a table, a term, words of another language. */
export function writeInline(
  desk: Desk,
  state: State,
  node: TextDirective
): ElementContent[] {
  switch (node.name) {
    case 'value':
    case 'change':
      // What could be answered is a text by now.
      return [{...text(UNKNOWN), ...positionOf(node)}]
    case 'term':
      return writeTerm(desk, node)
    case 'lang':
      return [writeForeign(desk, state, node)]
    default:
      return state.all(node)
  }
}

function writeForeign(desk: Desk, state: State, node: TextDirective): ElementContent {
  const lang = findAttribute(node, 'is')?.value
  const children = inSetting(desk, {isRunning: false}, () => state.all(node))
  const properties = lang === undefined ? {} : {lang}
  return {...h('span', properties, ...children), ...positionOf(node)}
}
