import type {Element, ElementContent, Properties, Text} from 'hast'
import type {Nodes} from 'mdast'
import type {Content} from '../model/parts.js'
import type {ProjectPath} from '../model/path.js'
import {UNKNOWN} from '../model/tree.js'

/** Makes an element; texts among its children become nodes. */
export function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child))
  }
}

export function text(value: string): Text {
  return {type: 'text', value}
}

/** Puts content into an element of its language, where it has one of its own. */
export function inLanguage(
  tagName: 'div' | 'span',
  lang: string | undefined,
  content: ElementContent[]
): ElementContent[] {
  const isPlain = lang === undefined || content.length === 0
  return isPlain ? content : [h(tagName, {lang}, ...content)]
}

/** Gives each of some finished nodes the file that their positions count in. */
export function inFile(file: ProjectPath, content: Content): ElementContent[] {
  return content.map((node) =>
    // A part that has its file stays the same object, since collectors are filled later.
    node.data?.file || isOurs(node) ? node : {...node, data: {...node.data, file}}
  )
}

/** Whether it is a text that stands nowhere in a source. */
function isOurs({type, position}: ElementContent): boolean {
  return type === 'text' && !position
}

/** The words of a text: what is read, without notes, comments and pictures. */
export function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    case 'footnoteReference':
    case 'comment':
    case 'html':
    case 'crossReference':
      return ''
    default:
      return 'children' in node ? node.children.map(wordsOf).join('') : ''
  }
}

/** The words of a finished content in one line, without calls of notes. */
export function wordsIn(content: Content): string {
  return lettersIn(content).replace(/[ \t\n]+/g, ' ')
}

function lettersIn(content: Content): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type !== 'element' || isNoteCall(node)) return ''
      return node.tagName === 'br' ? ' ' : lettersIn(node.children)
    })
    .join('')
}

/** The elements that a title keeps where it is repeated. */
const KEPT_IN_TITLES = ['em', 'strong', 'del', 'code', 'span', 'sub', 'sup']

/**
 * Makes of a title what can be repeated elsewhere, in contents and lists: without
 * links, calls of notes and explanations of abbreviations.
 */
export function repeatable(title: Content): ElementContent[] {
  return title.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element' || isNoteCall(node)) return []
    if (node.tagName === 'br') return [text(' ')]
    const children = repeatable(node.children)
    if (!KEPT_IN_TITLES.includes(node.tagName)) return children
    return [{...node, children}]
  })
}

/** The class of the raised number that calls a note. */
export const NOTE_CALL = 'note-call'

function isNoteCall({properties}: Element): boolean {
  const {className} = properties
  return Array.isArray(className) && className.includes(NOTE_CALL)
}

/** A block in the place of one that could not be made. */
export function unknownBlock(): Element {
  return h('p', {className: ['unknown']}, UNKNOWN)
}
