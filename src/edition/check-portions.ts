import type {RootContent} from 'mdast'
import {isWithin} from '../marking/marks.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {isDirective, spanOf, type Chapter} from '../model/tree.js'
import type {Classifying} from './classify-tree.js'
import {ownAccessOf} from './own-access.js'
import {divideAtHeadings, isSection, type Part} from './sections.js'

/** What a reader reads nothing of, or what is made of other parts. */
const MARKLESS = ['definition', 'footnoteDefinition', 'comment', 'thematicBreak', 'html']
const COLLECTORS = ['list', 'page-break']

/**
 * Where the scheme asks for marks of portions, finds parts without one in sections that
 * are lower than their report (the language, rule 10).
 */
export function checkPortions(
  {file, tree}: Chapter,
  it: Classifying
): readonly Diagnostic[] {
  const {scheme, mark} = it
  if (!scheme.needsPortions) return []
  return checkParts(divideAtHeadings(tree.children))

  function checkParts(parts: readonly Part[]): readonly Diagnostic[] {
    return parts.flatMap((part) => {
      if (!isSection(part)) return []
      const own = part.heading.data?.mark ?? mark
      const isLower = !isWithin(mark, own, scheme)
      const unmarked = isLower ? part.parts.flatMap(findUnmarked) : []
      return [...unmarked.map((node) => unmarkedPortion(node)), ...checkParts(part.parts)]
    })
  }

  function findUnmarked(part: Part): readonly RootContent[] {
    if (isSection(part) || MARKLESS.includes(part.type)) return []
    if (isDirective(part) && COLLECTORS.includes(part.name)) return []
    if (part.type === 'list' || part.type === 'blockquote') {
      const children: readonly RootContent[] = part.children
      return children.filter((child) => 0 < findUnmarked(child).length)
    }
    return ownAccessOf(part, scheme).mark ? [] : [part]
  }

  function unmarkedPortion(node: RootContent): Diagnostic {
    const whole = spanOf(file, node.position)
    const end = {...whole.start, column: whole.start.column + 1}
    const isOneLine = whole.start.line === whole.end.line
    return diagnose(
      'edition/unmarked-portion',
      say`this part of a section below the report’s mark, ${mark}, has none of its own`,
      {
        span: isOneLine ? whole : {...whole, end},
        hints: [
          'Begin a paragraph or an item with its mark in round brackets, and write `marking=` into the braces of a block.'
        ]
      }
    )
  }
}
