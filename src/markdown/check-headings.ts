import type {Heading, Parents} from 'mdast'
import {diagnose, say, startOf, type Diagnostic} from '../model/diagnostic.js'
import {spanOf} from '../model/tree.js'
import {checkHeadingBraces} from './check-attributes.js'
import type {Manuscript} from './manuscript.js'
import {rangeOf} from './prose.js'
import {walk} from './walk.js'

/** The levels that a report has; its title is above them (the language, section 1). */
const LEVELS = 5

/** Checks headings: their form, their levels, their braces, and where they stand. */
export function checkHeadings(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  let above: Heading | undefined
  walk(manuscript.tree, (node, ancestors) => {
    if (node.type !== 'heading') return
    diagnostics.push(
      ...checkForm(manuscript, node),
      ...checkPlace(manuscript, node, ancestors),
      ...checkLevel(manuscript, node, above),
      ...(node.data?.braces ? checkHeadingBraces(node.data.braces) : [])
    )
    above = node
  })
  return [...diagnostics, ...checkBeginning(manuscript)]
}

/** A line under a text makes a heading of it in CommonMark; here only `#` does. */
function checkForm(
  {file, text, lines}: Manuscript,
  node: Heading
): readonly Diagnostic[] {
  if (text[rangeOf(node).start] === '#') return []
  const whole = spanOf(file, node.position)
  const column = whole.end.column
  const line = lines.texts[whole.end.line - 1] ?? ''
  const written = line.slice(0, column - 1).replace(/^[ \t>]*/, '')
  const start = {line: whole.end.line, column: column - written.length}
  return [
    diagnose('markdown/setext-heading', 'this line makes a heading of the text above', {
      span: {...whole, start},
      hints: ['Put an empty line between, or write the heading with `#`.']
    })
  ]
}

function checkPlace(
  {file, facts}: Manuscript,
  node: Heading,
  ancestors: readonly Parents[]
): readonly Diagnostic[] {
  const around = ancestors.findLast(({type}) => type !== 'root')
  if (!around) return []
  if (around.type === 'containerDirective') {
    // An open container takes in the rest of the text; that is told once.
    if (!facts.closings.has(around)) return []
    if (around.name === 'each' && ancestors.length === 2) return []
  }
  const name = around.type === 'containerDirective' ? around.name : undefined
  const message =
    name === undefined
      ? 'a heading stands in a list, a quotation or a note'
      : say`a heading stands in ${`:::${name}`}`
  return [
    diagnose('markdown/heading-in-container', message, {
      span: spanOf(file, node.position),
      hints: ['Close what is around it first, or make it bold text.']
    })
  ]
}

function checkLevel(
  {file}: Manuscript,
  node: Heading,
  above: Heading | undefined
): readonly Diagnostic[] {
  const {start, end, ...rest} = spanOf(file, node.position)
  const marks = {...start, column: start.column + node.depth}
  const span = {...rest, start, end: marks.line === end.line ? marks : end}
  if (LEVELS < node.depth) {
    const message = say`this heading is of level ${node.depth}, and there are ${LEVELS}`
    const hints = ['Use a bold first sentence instead.']
    return [diagnose('markdown/heading-jump', message, {span, hints})]
  }
  const allowed = (above?.depth ?? 0) + 1
  // The first heading of a chapter has an error of its own.
  if (!above || node.depth <= allowed) return []
  const message = say`this heading is of level ${node.depth}, below one of level ${above.depth}`
  return [
    diagnose('markdown/heading-jump', message, {
      span,
      related: [
        {span: spanOf(file, above.position), message: 'the heading above is here'}
      ],
      hints: [['Write it with ', {quote: '#'.repeat(allowed)}, '.']]
    })
  ]
}

/** A chapter begins with its title; the main file may hold no text at all. */
function checkBeginning({file, tree, isMain}: Manuscript): readonly Diagnostic[] {
  const silent = ['comment', 'definition', 'footnoteDefinition']
  const first = tree.children.find(({type}) => !silent.includes(type))
  if (first?.type === 'heading' && first.depth === 1) return []
  if (!first && isMain) return []
  const whole = first ? spanOf(file, first.position) : startOf(file)
  const isOneLine = whole.start.line === whole.end.line
  const span = isOneLine ? whole : {...whole, end: whole.start}
  return [
    diagnose(
      'markdown/chapter-without-heading',
      'the text does not begin with a chapter’s title',
      {
        span,
        hints: ['Write `# Title` before it.']
      }
    )
  ]
}
