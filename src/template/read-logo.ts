import type {Element, Root} from 'hast'
import {SaxesParser} from 'saxes'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'

/** What an emblem is drawn with: shapes, and nothing that loads or runs. */
const ELEMENTS = 'svg g path circle ellipse rect line polygon polyline'.split(' ')

const ATTRIBUTES =
  'class viewBox width height d cx cy r rx ry x y x1 x2 y1 y2 points transform fill fill-rule clip-rule stroke stroke-width stroke-linecap stroke-linejoin opacity'.split(
    ' '
  )

/**
 * Reads a brand's `logo.svg` into a tree.
 *
 * It is decoration: the name of the house stands beside it, so it is hidden from
 * those who listen. A colour of `currentColor` follows the ground it stands on.
 *
 * @returns
 *   The `svg`; or none, with `template/bad-brand` at what is no shape.
 */
export function readLogo(file: ProjectPath, text: string): Noted<Element | undefined> {
  const diagnostics: Diagnostic[] = []
  const root: Root = {type: 'root', children: []}
  const open: (Root | Element)[] = [root]
  const parser = new SaxesParser({position: true})

  const note = (message: Diagnostic['message']): void => {
    const point = {line: parser.line, column: parser.column + 1}
    const span: Span = {file, start: {...point, column: 1}, end: point}
    diagnostics.push(diagnose('template/bad-brand', message, {span}))
  }
  parser.on('error', () => note('this is no XML that can be read'))
  parser.on('doctype', () => note('an emblem has no document type'))
  parser.on('opentag', ({name, attributes}) => {
    if (!ELEMENTS.includes(name)) note(say`an emblem has no ${name}`)
    const entries = Object.entries(attributes).filter(([key]) => key !== 'xmlns')
    for (const [key] of entries) {
      if (!ATTRIBUTES.includes(key)) note(say`an emblem has no attribute ${key}`)
    }
    const properties = Object.fromEntries(entries)
    const element: Element = {type: 'element', tagName: name, properties, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(text).close()

  const [svg] = root.children
  if (svg?.type !== 'element' || svg.tagName !== 'svg') {
    if (diagnostics.length === 0) note('an emblem is an `svg`')
    return noted(undefined, diagnostics)
  }
  if (0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({...svg, properties: {...svg.properties, ariaHidden: 'true'}})
}
