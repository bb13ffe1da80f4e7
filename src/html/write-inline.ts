import type {ElementContent} from 'hast'
import type {TextDirective} from '../model/tree.js'
import {inSetting, positionOf, type Desk, type State} from './desk.js'
import {findAttribute} from './directives.js'
import {h, text, UNKNOWN, wordsOf} from './elements.js'
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
      return [{...writeFigures(node), ...positionOf(node)}]
    case 'term':
      return writeTerm(desk, node)
    case 'lang':
      return [writeForeign(desk, state, node)]
    default:
      return state.all(node)
  }
}

/** What was put there from a table; a number is kept in one line. */
function writeFigures(node: TextDirective): ElementContent {
  const isBound = node.children.some((it) => it.type === 'text' && it.data?.bound)
  if (!isBound) return text(UNKNOWN)
  const words = node.children.map(wordsOf).join('')
  const isOneWord = /\d/.test(words) && !words.includes(' ')
  const shown = {...text(words), ...positionOf(node)}
  return isOneWord ? h('span', {className: ['figures']}, shown) : shown
}

function writeForeign(desk: Desk, state: State, node: TextDirective): ElementContent {
  const lang = findAttribute(node, 'is')?.value
  const children = inSetting(desk, {isRunning: false}, () => state.all(node))
  const properties = lang === undefined ? {} : {lang}
  return {...h('span', properties, ...children), ...positionOf(node)}
}
