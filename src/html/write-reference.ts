import type {ElementContent} from 'hast'
import {fillPattern} from '../locale/fill-pattern.js'
import type {Labels} from '../locale/labels.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {UNKNOWN, type CrossReference} from '../model/tree.js'
import {positionOf, type Desk} from './desk.js'
import {h, text} from './elements.js'
import type {Spot} from './outline.js'

/**
 * Writes a reference as words and links: “Figure 1”, “Figures 1 and 2”,
 * “section 1.1”, or the title in quotation marks of what has no number.
 *
 * An id that nothing has is `html/unknown-reference`; `[?]` stays in its place.
 *
 * @param opensSentence
 *   Whether it begins with a capital letter.
 */
export function writeReference(
  desk: Desk,
  node: CrossReference,
  {opensSentence}: {readonly opensSentence: boolean}
): ElementContent[] {
  const spots = node.targets.map(({id, span}) => {
    const spot = desk.outline.named.get(id)
    if (!spot) desk.diagnostics.push(unknownReference(desk, id, span))
    return spot
  })
  const words = nameAll(spots, node, desk.labels).map((it, index) =>
    index === 0 && opensSentence ? capitalised(it) : it
  )
  const links = words.map((it, index) => {
    const spot = spots[index]
    const isLink = spot && !desk.setting.isLinked
    return isLink ? h('a', {href: `#${spot.id}`}, it) : text(it)
  })
  return joined(links, desk.labels).map((it) => ({...it, ...positionOf(node)}))
}

/** The words of each target; the name of their kind stands once where all share it. */
function nameAll(
  spots: readonly (Spot | undefined)[],
  {numberOnly}: CrossReference,
  labels: Labels
): string[] {
  const kinds = new Set(
    spots.map((spot) => (spot?.number === undefined ? undefined : spot.kind))
  )
  const [kind] = kinds
  const isGroup = 1 < spots.length && kinds.size === 1 && kind !== undefined
  const lastIndex = spots.length - 1
  return spots.map((spot, index) => {
    if (!spot) return UNKNOWN
    const {number, words} = spot
    if (number === undefined) return fillPattern(labels.quoted, {text: words})
    if (numberOnly) return number
    const {one, several} = labels.references[spot.kind]
    if (!isGroup) return fillPattern(one, {number})
    const [before = '', after = ''] = several.split('{numbers}')
    const among = fillPattern(labels.numberAmong, {number})
    return [index === 0 ? before : '', among, index === lastIndex ? after : ''].join('')
  })
}

/** Puts commas, and the language's “and”, between the members of a group. */
function joined(links: readonly ElementContent[], {and}: Labels): ElementContent[] {
  const [before = '', between = '', after = ''] = and.split(/\{(?:first|last)\}/)
  if (links.length < 2) return [...links]
  const lastIndex = links.length - 1
  const list = links.flatMap((link, index) => {
    if (index === 0) return [link]
    return [text(index === lastIndex ? between : ', '), link]
  })
  return [before, ...list, after]
    .map((it) => (typeof it === 'string' ? text(it) : it))
    .filter((it) => it.type !== 'text' || it.value !== '')
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function unknownReference({outline}: Desk, id: string, span: Span): Diagnostic {
  const [prefix = ''] = id.split('-')
  const alike = [...outline.named.keys()].filter((name) => name.startsWith(`${prefix}-`))
  const hints = hintAtName(id, alike)
  return diagnose(
    'html/unknown-reference',
    say`nothing in this report has the id ${{quote: id, span}}`,
    {span, hints: 0 < hints.length ? hints : ['Give this id to what is meant.']}
  )
}
