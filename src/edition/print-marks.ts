import type {Heading, Nodes, Paragraph, Text} from 'mdast'
import {visit} from 'unist-util-visit'
import {highestOf, labelOfMark} from '../marking/marks.js'
import type {Mark} from '../model/mark.js'
import type {Kept} from '../model/report.js'
import {isDirective, type LeafDirective} from '../model/tree.js'
import {marksUsed} from './highest-kept.js'

/** What is told of a figure is no portion of its own. */
const TOLD = ['alt', 'source', 'note']

/** What begins with its mark: a paragraph, a title, a caption. */
type Portion = Paragraph | Heading | LeafDirective

/**
 * Puts the mark of each portion before it, where the scheme or the edition asks for
 * that: before the text of a paragraph, of a title, and of a caption, after its number.
 *
 * What is printed is the highest mark of all that the portion shows, figures from tables
 * among it. The trees are changed.
 */
export function printMarks(kept: Kept): void {
  const {edition, scheme} = kept.target
  const isAsked = scheme.needsPortions && edition.ceiling !== undefined
  if (!(edition.hasPortionMarks ?? isAsked)) return
  for (const {tree} of kept.chapters) {
    const portions: {readonly node: Portion; readonly whole: Nodes}[] = []
    visit(tree, (node, _, parent) => {
      if (!isPortion(node)) return
      const isLabel = node.type === 'paragraph' && node.data?.directiveLabel === true
      portions.push({node, whole: (isLabel && parent) || node})
    })
    for (const {node, whole} of portions) {
      const mark = highestOf(marksIn(whole, kept), scheme)
      putBefore(node, labelOfMark(mark, scheme).short ?? mark)
    }
  }
}

function isPortion(node: Nodes): node is Portion {
  if (node.type === 'paragraph' || node.type === 'heading') return true
  const isCaption = node.type === 'leafDirective' && !TOLD.includes(node.name)
  return isCaption && 0 < node.children.length
}

function marksIn(whole: Nodes, {tables}: Kept): readonly Mark[] {
  const marks: Mark[] = []
  visit(whole, (node) => {
    if (node.data?.mark) marks.push(node.data.mark)
    if (isDirective(node)) marks.push(...marksUsed(node, tables))
  })
  return marks
}

/** Nobody typed it, so that no abbreviation is written out in it. */
function putBefore(node: Portion, label: string): void {
  const position = node.position && {start: node.position.start, end: node.position.start}
  const data = {bound: true, isMark: true}
  const text: Text = {type: 'text', value: `(${label}) `, position, data}
  node.children.unshift(text)
}
