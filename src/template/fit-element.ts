import type {Element, ElementContent, Properties} from 'hast'
import type {FinishedFile} from '../model/finished.js'
import type {Medium} from './context-of.js'

/** Puts cases that follow each other into one element. */
export function abreast(cases: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {className: ['cases']},
    children: cases
  }
}

/** What is of use on a screen alone, as the way back from a note, says so by its class. */
export function isLeftOut(node: ElementContent, medium: Medium): boolean {
  if (medium === 'screen' || node.type !== 'element') return false
  const {className} = node.properties
  return Array.isArray(className) && className.includes('screen-only')
}

/** The longest word of a cell that is kept on one line, in letters. */
const WHOLE_WORD = 12

/** Browsers break “2009–2024” after its dash; a cell that holds one word says so. */
export function wholeWord({
  tagName,
  properties,
  children
}: Element): Properties | undefined {
  if (tagName !== 'td' && tagName !== 'th') return undefined
  const [only] = children
  if (only?.type !== 'text' || 1 < children.length) return undefined
  if (WHOLE_WORD < only.value.length || !/^\S+$/.test(only.value)) return undefined
  const {className} = properties
  return {
    ...properties,
    className: [...(Array.isArray(className) ? className : []), 'whole']
  }
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg'
}

/** The properties of a picture that is put inside of the text; `undefined` of all else. */
export function inlined(
  {tagName, properties}: Element,
  files: readonly FinishedFile[]
): Properties | undefined {
  if (tagName !== 'img') return undefined
  const {src} = properties
  const file = files.find(({path}) => path === src)
  if (!file) return undefined
  const type = PICTURE_TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)]
  const base64 = Buffer.from(file.bytes).toString('base64')
  return {...properties, src: `data:${type};base64,${base64}`}
}
