import type {Heading, RootContent} from 'mdast'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import {FENCES} from './directive-table.js'
import type {Manuscript} from './manuscript.js'

/**
 * Checks the headings of blocks that are repeated: each lies below the one above its
 * block, and nothing follows that would seem to belong to the last copy.
 */
export function checkRepeats(manuscript: Manuscript): readonly Diagnostic[] {
  const {tree, facts} = manuscript
  const diagnostics: Diagnostic[] = []
  let above: Heading | undefined
  tree.children.forEach((node, index) => {
    const headings = headingsIn(node)
    // An open container takes in the rest of the text; that is told once.
    const isBlock = node.type === 'containerDirective' && facts.closings.has(node)
    if (isBlock) {
      const highest = above
      diagnostics.push(...headings.flatMap((it) => checkDepth(manuscript, it, highest)))
      const next = tree.children.slice(index + 1).find(isShown)
      diagnostics.push(...checkNext(manuscript, headings[0], next))
    }
    if (node.type === 'heading') above = node
  })
  return diagnostics
}

/** The headings that a block of the root adds to its level of the report. */
function headingsIn(node: RootContent): readonly Heading[] {
  if (node.type === 'heading') return [node]
  if (node.type !== 'containerDirective' || node.name !== 'each') return []
  return node.children.filter((child) => child.type === 'heading')
}

/** Else the second copy would stand beside what the first one belongs to (rule 7). */
function checkDepth(
  {file}: Manuscript,
  node: Heading,
  above: Heading | undefined
): readonly Diagnostic[] {
  if (!above || above.depth < node.depth) return []
  const {start, ...rest} = spanOf(file, node.position)
  const end = {...start, column: start.column + node.depth}
  return [
    diagnose(
      'markdown/heading-jump',
      'this heading is repeated, and is not deeper than the one above its block',
      {
        span: {...rest, start, end},
        related: [
          {span: spanOf(file, above.position), message: 'the heading above is here'}
        ],
        hints: [['Write it with ', {quote: '#'.repeat(above.depth + 1)}, '.']]
      }
    )
  ]
}

function checkNext(
  {file}: Manuscript,
  first: Heading | undefined,
  next: RootContent | undefined
): readonly Diagnostic[] {
  if (!first || !next) return []
  const opening = headingsIn(next)[0]
  const opensSection = next.type === 'heading' || isFirstIn(opening, next)
  if (opening && opensSection && opening.depth <= first.depth) return []
  const whole = spanOf(file, next.position)
  const isOneLine = whole.start.line === whole.end.line
  const message = say`this would stand in the last of the sections that are repeated`
  return [
    diagnose('markdown/misplaced', message, {
      span: isOneLine ? whole : {...whole, end: whole.start},
      hints: ['Write it before the block, or below a heading of its own.']
    })
  ]
}

function isFirstIn(heading: Heading | undefined, node: RootContent): boolean {
  return heading !== undefined && 'children' in node && node.children[0] === heading
}

/** Whether something of a block is printed where it stands. */
function isShown(node: RootContent): boolean {
  if (node.type === 'code') return !Object.hasOwn(FENCES, node.lang ?? '')
  return !['comment', 'definition', 'footnoteDefinition'].includes(node.type)
}
