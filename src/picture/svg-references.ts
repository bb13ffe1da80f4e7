import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import {elementsOf, everyElement, type SvgElement} from './svg-element.js'

/** Elements that a browser draws for one drawing, each `<use>` counted with what it shows. */
const MOST_DRAWN = 50_000
/** References that lead to references. */
const LONGEST_CHAIN = 12

/** The elements of a drawing by id; of two with one id the first counts. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const byId = new Map<string, SvgElement>()
  for (const element of everyElement(root)) {
    const id = element.attributes.get('id')
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
  }
  return byId
}

/** The ids that an element refers to, by `href` or by `url(#…)`. */
export function referencesOf({attributes}: SvgElement): readonly string[] {
  return [...attributes].flatMap(([name, value]) => {
    const id = findReference(name, value)
    return id === undefined ? [] : [id]
  })
}

/** Finds the id in the value of an attribute, where it refers to one. */
export function findReference(name: string, value: string): string | undefined {
  if (name === 'href') return value.slice(1)
  return /^url\(\s*["']?#([^\s"')]+)/.exec(value)?.[1]
}

/**
 * Counts what a browser would draw, before anything follows a reference.
 *
 * A few lines of nested `<use>` can stand for thousands of millions of shapes, and
 * a circle of references for no end: both are `picture/unsafe-svg`.
 */
export function checkReferences(root: SvgElement): Noted<SvgElement | undefined> {
  const byId = elementsById(root)
  const costs = new Map<SvgElement, number>()
  const underway = new Set<SvgElement>()
  const diagnostics: Diagnostic[] = []

  function costOf(element: SvgElement, chain: number): number {
    const known = costs.get(element)
    if (known !== undefined) return known
    if (underway.has(element) || LONGEST_CHAIN < chain) {
      if (diagnostics.length === 0) diagnostics.push(endless(element))
      return 0
    }
    underway.add(element)
    let cost = 1
    for (const child of elementsOf(element)) cost += costOf(child, chain)
    for (const id of referencesOf(element)) {
      const target = byId.get(id)
      if (target) cost += costOf(target, chain + 1)
    }
    underway.delete(element)
    costs.set(element, cost)
    return cost
  }

  const total = costOf(root, 0)
  if (diagnostics.length === 0 && MOST_DRAWN < total)
    diagnostics.push(tooMany(root, total))
  return noted(diagnostics.length === 0 ? root : undefined, diagnostics)
}

function endless({span}: SvgElement): Diagnostic {
  const message = `references in the drawing lead round in a circle, or over more than ${LONGEST_CHAIN} steps`
  return diagnose('picture/unsafe-svg', message, {
    span,
    hints: ['Replace clones by the shapes they show.']
  })
}

function tooMany({span}: SvgElement, total: number): Diagnostic {
  const message = say`with all its clones the drawing has ${total} elements, and the limit is ${MOST_DRAWN}`
  return diagnose('picture/unsafe-svg', message, {
    span,
    hints: ['Simplify the drawing, or export it as PNG.']
  })
}
