import {findShapeBox} from './shape-box.js'
import {boxAroundAll, moveBox, readTransform, type Box} from './svg-box.js'
import {elementsOf, numberOf, toUserUnits, type SvgElement} from './svg-element.js'
import {findTextBox} from './text-box.js'

/** Finds a box that an element with all in it lies in; nothing where that is not known. */
export function findBox(
  element: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): Box | undefined {
  const box = findOwnBox(element, byId)
  const transform = element.attributes.get('transform')
  return box && transform !== undefined ? moveBox(box, readTransform(transform)) : box
}

function findOwnBox(
  element: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): Box | undefined {
  switch (element.name) {
    case 'g':
    case 'clipPath': {
      const boxes = elementsOf(element).map((child) => findBox(child, byId))
      const known = boxes.filter((box) => box !== undefined)
      return known.length === boxes.length ? boxAroundAll(known) : undefined
    }
    case 'use': {
      const target = findTarget(element, byId)
      return target && findPlacedBox(element, target, byId)
    }
    case 'text':
      return findTextBox(element, toUserUnits(element.attributes.get('font-size') ?? ''))
    default:
      return findShapeBox(element)
  }
}

/** The box of what a `<use>` shows, at the place where it shows it. */
export function findPlacedBox(
  use: SvgElement,
  target: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): Box | undefined {
  const box = target.name === 'symbol' ? undefined : findBox(target, byId)
  const x = numberOf(use, 'x', 0)
  const y = numberOf(use, 'y', 0)
  if (!box || x === undefined || y === undefined) return undefined
  return moveBox(box, [1, 0, 0, 1, x, y])
}

/** The element that a `<use>` shows. */
export function findTarget(
  {attributes}: SvgElement,
  byId: ReadonlyMap<string, SvgElement>
): SvgElement | undefined {
  return byId.get((attributes.get('href') ?? '#').slice(1))
}
