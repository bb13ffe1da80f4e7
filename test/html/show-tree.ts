import type {Element, ElementContent} from 'hast'
import type {FinishedReport} from '../../src/model/finished.js'
import type {PartNode} from '../../src/model/parts.js'

/**
 * Writes a finished report so that people can read it: texts as they are, with
 * no-break spaces as `&nbsp;`; a part as an element of its name, with a field of
 * text as an attribute and a field of content as an element.
 */
export function showReport(report: FinishedReport): string {
  const {chapters, headings, figures, tables, files, sources, asOf} = report
  const shown = chapters.map((chapter) => showFields('chapter', chapter))
  const rest = {
    headings: headings.map(
      ({level, kind, id, text}) => `${level} ${kind} #${id} ${text}`
    ),
    figures: figures.map(({id, label, title}) => `#${id} ${label}: ${showAll(title)}`),
    tables: tables.map(({id, label, title}) => `#${id} ${label}: ${showAll(title)}`),
    files: files.map(({path, bytes}) => `${path} ${bytes.length} bytes`),
    sources,
    asOf: asOf === undefined ? [] : [asOf]
  }
  const lists = Object.entries(rest)
    .filter(([, lines]) => 0 < lines.length)
    .map(([name, lines]) => `${name}:\n${lines.map((line) => `  ${line}\n`).join('')}`)
  return [...shown, ...lists].join('\n').replaceAll('\u00a0', '&nbsp;')
}

export function showAll(content: readonly ElementContent[]): string {
  return content.map(showNode).join('')
}

function showNode(node: ElementContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element') return showElement(node)
  if (node.type === 'part') return showPart(node)
  return `<!--${node.value}-->`
}

function showElement({tagName, properties, children}: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    return ` ${name === 'className' ? 'class' : name}="${text}"`
  })
  const open = `<${tagName}${attributes.join('')}>`
  const isBlock = ['table', 'thead', 'tbody', 'tr', 'colgroup'].includes(tagName)
  return `${open}${showAll(children)}</${tagName}>${isBlock ? '\n' : ''}`
}

function showPart({name, filling}: PartNode): string {
  return showFields(`part-${name}`, filling).trimEnd()
}

function showFields(name: string, fields: object): string {
  const attributes: string[] = []
  const inner: string[] = []
  for (const [key, value] of Object.entries(fields) as [string, unknown][]) {
    if (value === undefined || value === false) continue
    if (value === true) attributes.push(` ${key}`)
    else if (typeof value === 'string') attributes.push(` ${key}="${value}"`)
    else if (isContent(value)) inner.push(`<${key}>${showAll(value)}</${key}>\n`)
    else if (Array.isArray(value)) {
      inner.push(...value.map((entry: object) => showFields(`each-${key}`, entry)))
    } else if (typeof value === 'object' && value !== null) {
      inner.push(showFields(`with-${key}`, value))
    }
  }
  return `<${name}${attributes.join('')}>\n${inner.join('')}</${name}>\n`
}

function isContent(value: unknown): value is ElementContent[] {
  return (
    Array.isArray(value) &&
    0 < value.length &&
    value.every((it) => typeof it === 'object' && it !== null && 'type' in it)
  )
}
