import type {ElementContent} from 'hast'
import type {Content} from '../model/parts.js'

/**
 * Gathers cases that follow each other, so that a brand can set them abreast.
 *
 * @returns
 *   The content in its order: runs of two cases or more as lists, without the
 *   blanks between them; all other nodes by themselves.
 */
export function gatherCases(content: Content): readonly (ElementContent | Content)[] {
  if (!content.some(isCase)) return content
  const gathered: (ElementContent | Content)[] = []
  for (let index = 0; index < content.length;) {
    const run = runOfCases(content, index)
    const cases = run.filter(isCase)
    if (1 < cases.length) gathered.push(cases)
    else gathered.push(...content.slice(index, index + Math.max(1, run.length)))
    index += Math.max(1, run.length)
  }
  return gathered
}

/** The cases from here on, with the blanks between them. */
function runOfCases(content: Content, start: number): Content {
  let end = start
  for (let index = start; index < content.length; index++) {
    const node = content[index]
    if (node && isCase(node)) end = index + 1
    else if (!node || end === start || !isBlank(node)) break
  }
  return content.slice(start, end)
}

function isCase(node: ElementContent): boolean {
  return node.type === 'part' && node.name === 'case'
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
