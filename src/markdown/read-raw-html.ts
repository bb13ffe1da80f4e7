import type {Html, Parents, Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import type {Position} from 'unist'
import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import {spanOf, type Comment} from '../model/tree.js'
import type {Manuscript} from './manuscript.js'
import {rangeOf} from './prose.js'
import {walk} from './walk.js'

/**
 * Makes comments of comments and line breaks of `<br>` in a cell; all other HTML
 * is a `markdown/raw-html` error and becomes text, so that no word of it is lost.
 */
export function readRawHtml(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const holders: {parent: Parents; isInCell: boolean}[] = []
  walk(manuscript.tree, (node, ancestors) => {
    if (!('children' in node) || !node.children.some(isHtml)) return
    const isInCell = [...ancestors, node].some(({type}) => type === 'tableCell')
    holders.push({parent: node, isInCell})
  })
  for (const {parent, isInCell} of holders) {
    const children: RootContent[] = parent.children
    const read = children.flatMap((child): readonly RootContent[] => {
      if (!isHtml(child)) return [child]
      const {nodes, faults} = readHtml(manuscript, child, {parent, isInCell})
      diagnostics.push(...faults)
      return nodes
    })
    children.splice(0, children.length, ...read)
  }
  return diagnostics
}

interface Read {
  readonly nodes: readonly (PhrasingContent | Paragraph)[]
  readonly faults: readonly Diagnostic[]
}

function readHtml(
  manuscript: Manuscript,
  node: Html,
  {parent, isInCell}: {parent: Parents; isInCell: boolean}
): Read {
  const {position, value} = node
  if (value === '<br>' && isInCell) {
    return {nodes: [{type: 'break', position}], faults: []}
  }
  const {comments, rest} = splitComments(value)
  const nodes = comments.map((words): Comment => ({
    type: 'comment',
    value: words,
    position
  }))
  if (rest === '') return {nodes, faults: []}
  if (rest.startsWith('<!--')) {
    const words = rest.slice('<!--'.length)
    return {
      nodes: [...nodes, {type: 'comment', value: words, position}],
      faults: [
        unclosedComment(spanOf(manuscript.file, placeOf(manuscript, node, '<!--')))
      ]
    }
  }

  const place = placeOf(manuscript, node, rest)
  const text: Text = {type: 'text', value: rest, position: place}
  const isFlow = !isPhrasingHolder(parent)
  const paragraph: Paragraph = {type: 'paragraph', children: [text], position: place}
  return {
    nodes: [...nodes, isFlow ? paragraph : text],
    faults: [rawHtml(manuscript, rest, place)]
  }
}

/** Takes whole comments from the beginning; the rest is what is none. */
function splitComments(value: string): {comments: string[]; rest: string} {
  const comments: string[] = []
  let rest = value.trim()
  while (rest.startsWith('<!--')) {
    // `<!-->` and `<!--->` are comments without words (CommonMark 0.31, section 6.6).
    const [empty] = /^<!---?>/.exec(rest) ?? []
    const end = empty === undefined ? rest.indexOf('-->', 4) : 0
    if (end < 0) break
    comments.push(empty === undefined ? rest.slice(4, end) : '')
    rest = rest.slice(empty === undefined ? end + 3 : empty.length).trim()
  }
  return {comments, rest}
}

function isPhrasingHolder({type}: Parents): boolean {
  const flow = [
    'root',
    'blockquote',
    'listItem',
    'footnoteDefinition',
    'containerDirective'
  ]
  return !flow.includes(type)
}

function rawHtml({file, lines}: Manuscript, rest: string, place: Position): Diagnostic {
  const whole = spanOf(file, place)
  const isOneLine = whole.start.line === whole.end.line
  const firstLine = lines.texts[whole.start.line - 1] ?? ''
  const lineEnd = {line: whole.start.line, column: firstLine.length + 1}
  const span = isOneLine ? whole : {...whole, end: lineEnd}
  if (!rest.startsWith('<')) {
    return diagnose('markdown/raw-html', 'words follow a comment on its line', {
      span,
      hints: ['Write them on a line of their own.']
    })
  }
  const isBreak = /^<br[ \t]*\/?>$/i.test(rest)
  return diagnose('markdown/raw-html', 'there is HTML in the text', {
    span,
    hints: [
      isBreak
        ? 'Write `<br>` in a cell of a table only; elsewhere end the line with `\\`.'
        : 'Say it in Markdown, or write `\\<` where it is text.'
    ]
  })
}

export function unclosedComment(span: Span): Diagnostic {
  return diagnose('markdown/unclosed', 'this comment is not closed', {
    span,
    hints: ['Write `-->` where it ends.']
  })
}

/** The place of the last `words` in a node; the node's where its lines break them up. */
function placeOf({text, lines}: Manuscript, node: Html, words: string): Position {
  const range = rangeOf(node)
  const at = text.slice(range.start, range.end).lastIndexOf(words)
  const start = at < 0 ? range.start : range.start + at
  const end = at < 0 ? range.end : start + words.length
  return {
    start: {...lines.pointAt(start), offset: start},
    end: {...lines.pointAt(end), offset: end}
  }
}

function isHtml(node: RootContent): node is Html {
  return node.type === 'html'
}
