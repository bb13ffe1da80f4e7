import type {Nodes} from 'mdast'
import type {Braces} from '../../src/model/tree.js'

/** Draws a tree as lines of `place type "value"`, so that a moved node shows. */
export function drawTree(node: Nodes, depth = 0): string {
  const line = `${'  '.repeat(depth)}${placeOf(node)} ${node.type}${factsOf(node)}\n`
  const children = 'children' in node ? node.children : []
  return line + children.map((child) => drawTree(child, depth + 1)).join('')
}

function placeOf({position}: Nodes): string {
  if (!position) return '?'
  const {start, end} = position
  return `${start.line}:${start.column}-${end.line}:${end.column}`
}

function factsOf(node: Nodes): string {
  const facts = [
    'name' in node ? node.name : undefined,
    'depth' in node ? node.depth : undefined,
    'value' in node ? JSON.stringify(node.value) : undefined,
    'identifier' in node ? `[${node.identifier}]` : undefined,
    'url' in node ? `<${node.url}>` : undefined,
    'alt' in node ? JSON.stringify(node.alt) : undefined,
    'targets' in node ? node.targets.map(({id}) => id).join(' ') : undefined,
    'numberOnly' in node && node.numberOnly ? 'number only' : undefined,
    node.data && 'directiveLabel' in node.data ? 'label' : undefined,
    node.data?.portion ? `(${node.data.portion.mark})` : undefined,
    node.data && 'braces' in node.data ? drawBraces(node.data.braces) : undefined
  ]
  return facts
    .map((fact) => (fact === undefined || fact === '' ? '' : ` ${fact}`))
    .join('')
}

function drawBraces(braces: Braces | undefined): string | undefined {
  if (!braces) return undefined
  const {id, classes, attributes} = braces
  const words = [
    ...(id ? [`#${id.text}`] : []),
    ...classes.map(({text}) => `.${text}`),
    ...attributes.map(({key, value}) => `${key}=${JSON.stringify(value)}`)
  ]
  return words.length === 0 ? undefined : `{${words.join(' ')}}`
}
