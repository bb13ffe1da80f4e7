import type {ElementContent} from 'hast'
import type {Heading} from 'mdast'
import {fillPattern} from '../locale/fill-pattern.js'
import {UNKNOWN} from '../model/tree.js'
import {inSetting, positionOf, type Desk, type State} from './desk.js'
import {h, text, wordsIn} from './elements.js'

/** The deepest heading that HTML has. */
const DEEPEST = 6

/**
 * Writes a heading and keeps its title for contents and references.
 *
 * A chapter's stands outside of its body, so nothing is written for it here. The
 * report's title is the page's `h1`, so a section is at least an `h3`.
 */
export function writeHeading(desk: Desk, state: State, node: Heading): ElementContent[] {
  const written = inSetting(desk, {isRunning: false}, () => state.all(node))
  const title = wordsIn(written).trim() === '' ? [text(UNKNOWN)] : written
  const spot = desk.outline.spots.get(node)
  if (!spot) {
    // A heading inside a block is an error of the text, and no part of its order.
    return [{...h('p', {}, h('strong', {}, ...title)), ...positionOf(node)}]
  }
  desk.titles.set(node, title)
  if (spot.level === 1) return []

  const {id, number, level} = spot
  const tagName = `h${Math.min(level + 1, DEEPEST)}`
  const numbering =
    number === undefined
      ? []
      : [h('span', {className: ['heading-number']}, number), text(' ')]
  const label = fillPattern(desk.labels.permalink, {title: wordsIn(title)})
  const permalink = h(
    'a',
    {className: ['permalink', 'screen-only'], href: `#${id}`, ariaLabel: label},
    '#'
  )
  const heading = h(tagName, {id}, ...numbering, ...title)
  return [
    {
      ...h(
        'div',
        {className: ['section-head']},
        {...heading, ...positionOf(node)},
        h('span', {className: ['heading-tail', 'screen-only']}, permalink)
      ),
      ...positionOf(node)
    }
  ]
}
