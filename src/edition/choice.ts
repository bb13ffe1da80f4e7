import type {Nodes} from 'mdast'
import type {Edition, Selector} from '../model/edition.js'
import {findAttribute, isDirective} from '../model/tree.js'
import {attributesOf} from './own-access.js'
import {isSection, type Part} from './sections.js'

/**
 * What an edition's owner chose of a report: what it is made of, and what it does
 * without. It takes parts away and never releases one.
 */
export interface Choice {
  /** Whether this part, or one around it, was chosen. */
  readonly isChosen: boolean
  /** Whether this part, or one around it, is left out. */
  readonly isLeftOut: boolean
}

export function choiceOf({include}: Edition): Choice {
  return {isChosen: include === undefined, isLeftOut: false}
}

/** What holds for a part within another. */
export function chooseIn(around: Choice, part: Part, edition: Edition): Choice {
  const {include = [], leaveOut = []} = edition
  return {
    isChosen:
      around.isChosen || include.some((it) => meets(part, it)) || names(part, edition),
    isLeftOut: around.isLeftOut || leaveOut.some((it) => meets(part, it))
  }
}

/** Whether an edition does without a part: chosen parts within it keep what is around them. */
export function isLeftOut(choice: Choice, part: Part, edition: Edition): boolean {
  if (choice.isLeftOut) return true
  return !choice.isChosen && !holdsChosen(part, choice, edition)
}

function holdsChosen(part: Part, around: Choice, edition: Edition): boolean {
  const inner: readonly Part[] = isSection(part)
    ? part.parts
    : 'children' in part
      ? part.children
      : []
  return inner.some((it) => {
    const choice = chooseIn(around, it, edition)
    return choice.isChosen || holdsChosen(it, choice, edition)
  })
}

/** Whether a part says that it is for this edition. */
function names(part: Part, {name}: Edition): boolean {
  const node: Nodes = isSection(part) ? part.heading : part
  const editions = attributesOf(node).find(({key}) => key === 'editions')
  return editions?.value.split(/\s+/).includes(name) ?? false
}

function meets(part: Part, {kind, class: className}: Selector): boolean {
  if (isSection(part)) {
    const classes = part.heading.data?.braces?.classes ?? []
    const isKind = kind === undefined || kind === 'section'
    return isKind && classes.some(({text}) => text === className)
  }
  if (!isDirective(part) || kind !== part.name) return false
  return className === undefined || findAttribute(part, 'type')?.value === className
}
