import type {ElementContent, Properties} from 'hast'
import type {Definition, Link, LinkReference} from 'mdast'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {inSetting, placeAt, positionOf, type Desk, type State} from './desk.js'
import {h} from './elements.js'
import {isPageId} from './ids.js'
import {readUrl} from './read-url.js'

/**
 * Writes a link, if its address is one that a report may have.
 *
 * Any other is `html/unsafe-link`; its words stay, without an address. So is one
 * to an id that nothing has `html/unknown-reference`. A link inside a link is words.
 */
export function writeLink(
  desk: Desk,
  state: State,
  node: Link | LinkReference
): ElementContent[] {
  const children = inSetting(desk, {isRunning: false, isLinked: true}, () =>
    state.all(node)
  )
  const target = node.type === 'link' ? node : findDefinition(state, node)
  if (!target || desk.setting.isLinked) return children

  const href = readUrl(target.url)
  const fault =
    href === undefined
      ? unsafeLink(desk, node, target.url)
      : findDeadEnd(desk, node, target.url)
  if (fault) desk.diagnostics.push(fault)
  if (href === undefined || fault) {
    return [{...h('span', {}, ...children), ...positionOf(node)}]
  }
  const properties: Properties = {href}
  if (target.title) properties['title'] = target.title
  return [{...h('a', properties, ...children), ...positionOf(node)}]
}

function findDefinition(state: State, node: LinkReference): Definition | undefined {
  return state.definitionById.get(node.identifier.toUpperCase())
}

function unsafeLink(desk: Desk, node: Link | LinkReference, url: string): Diagnostic {
  const span = placeAt(desk, node)
  return diagnose(
    'html/unsafe-link',
    say`${{quote: url, span}} is no address that a report may link to`,
    {
      span,
      hints: [
        'Link to an address that begins with `https://`, `http://` or `mailto:`, or to `#` and an id of this report.'
      ]
    }
  )
}

/** A link to a place of this report that is not there. */
function findDeadEnd(
  desk: Desk,
  node: Link | LinkReference,
  url: string
): Diagnostic | undefined {
  if (!url.startsWith('#')) return undefined
  const id = url.slice(1)
  if (desk.outline.ids.has(id) || isPageId(id)) return undefined
  const span = placeAt(desk, node)
  return diagnose(
    'html/unknown-reference',
    say`nothing in this report has the id ${{quote: id, span}}`,
    {span, hints: hintAtName(id, [...desk.outline.ids])}
  )
}
