import type {Heading, Nodes, RootContent} from 'mdast'
import {isWithin} from '../marking/marks.js'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {Edition} from '../model/edition.js'
import type {Access, Mark} from '../model/mark.js'
import {hintAtName} from '../model/nearest.js'
import type {Scheme} from '../model/scheme.js'
import {isDirective, type Chapter, type Directive} from '../model/tree.js'
import {chooseIn, choiceOf, isLeftOut, type Choice} from './choice.js'
import {classifyLoose} from './classify-loose.js'
import {narrow} from './narrow.js'
import {ownAccessOf} from './own-access.js'
import {divideAtHeadings, isSection, type Part} from './sections.js'

/** What classifying a text must know of its report, and where it notes what is wrong. */
export interface Classifying {
  readonly edition: Edition
  readonly scheme: Scheme
  /** The report's mark. */
  readonly mark: Mark
  /** Names of the project's editions; left out, names are not checked. */
  readonly editions?: readonly string[] | undefined
  readonly diagnostics: Diagnostic[]
}

/** How things stand around a part. */
interface Setting {
  readonly access: Access
  readonly choice: Choice
  /** Whether nothing is around but the report, so that a mark may be lower than its. */
  readonly isOpen: boolean
}

/**
 * Gives each node of a text who may read it, before anything is cut: its own mark, else
 * its section's, else the report's (the language, rule 10).
 *
 * @param chapter
 *   Its tree is changed: each node's `data.mark` and `data.access` are set.
 */
export function classifyTree({tree}: Chapter, it: Classifying): void {
  const access: Access = {mark: it.mark, handling: [], isLeftOut: false}
  setAccess(tree, access)
  const setting = {access, choice: choiceOf(it.edition), isOpen: true}
  classifyParts(it, divideAtHeadings(tree.children), setting)
  classifyLoose(it, tree, access)
}

/** Puts on a node who may read it. */
export function setAccess(node: Nodes, access: Access): void {
  node.data = {...node.data, mark: access.mark, access}
}

function classifyParts(it: Classifying, parts: readonly Part[], around: Setting): void {
  for (const part of parts) classifyPart(it, part, around)
}

function classifyPart(it: Classifying, part: Part, around: Setting): void {
  const node = isSection(part) ? part.heading : part
  // What is called from elsewhere has its mark from its calls.
  if (node.type === 'footnoteDefinition' || node.type === 'definition') return
  const setting = settingOf(it, part, around)
  setAccess(node, setting.access)
  if (isSection(part)) {
    classifyTitle(it, part.heading, setting)
    classifyParts(it, part.parts, setting)
  } else if (isDirective(part) && part.name === 'portion') {
    classifyPortion(it, part, {setting, around})
  } else {
    classifyBelow(it, part, setting)
  }
}

function classifyBelow(it: Classifying, node: RootContent, setting: Setting): void {
  if (!('children' in node)) return
  const children: readonly RootContent[] = node.children
  const isContainer = node.type === 'containerDirective'
  classifyParts(it, isContainer ? divideAtHeadings(children) : children, setting)
}

/** A title is there wherever its section is, whatever is chosen within that. */
function classifyTitle(it: Classifying, {children}: Heading, setting: Setting): void {
  const {isLeftOut} = setting.access
  const choice = {isChosen: true, isLeftOut}
  classifyParts(it, children, {...setting, choice})
}

/** What stands in for a portion is for those who may read what is around that. */
function classifyPortion(
  it: Classifying,
  {children}: Directive,
  {setting, around}: {readonly setting: Setting; readonly around: Setting}
): void {
  for (const child of children) {
    if (!isDirective(child) || child.name !== 'tearline') {
      classifyPart(it, child, setting)
      continue
    }
    const substitute = settingOf(it, child, around)
    const {mark} = setting.access
    if (!isWithin(substitute.access.mark, mark, it.scheme)) {
      it.diagnostics.push(abovePortion(child.data.nameSpan, mark))
    }
    setAccess(child, substitute.access)
    classifyBelow(it, child, substitute)
  }
}

function settingOf(it: Classifying, part: Part, around: Setting): Setting {
  const {edition, scheme, mark, diagnostics} = it
  const own = ownAccessOf(isSection(part) ? part.heading : part, scheme)
  const isChapter = isSection(part) && part.heading.depth === 1
  const isOpen = around.isOpen && isChapter
  const narrowed = narrow({...around, isOpen, reportMark: mark, scheme}, own)
  diagnostics.push(...narrowed.diagnostics, ...checkEditions(it, own.editions))
  const choice = chooseIn(around.choice, part, edition)
  const out = isLeftOut(choice, part, edition)
  const {value} = narrowed
  const access = value.isLeftOut === out ? value : {...value, isLeftOut: out}
  return {access, choice, isOpen: false}
}

function checkEditions(
  {editions}: Classifying,
  own: {readonly value: readonly string[]; readonly span: Span} | undefined
): readonly Diagnostic[] {
  if (!editions || !own) return []
  return own.value
    .filter((name) => !editions.includes(name))
    .map((name) => unknownEdition(name, own.span, editions))
}

/** Says that the settings name no such edition. */
export function unknownEdition(
  name: string,
  span: Span,
  editions: readonly string[]
): Diagnostic {
  const message = say`there is no edition called ${{quote: name, span}}`
  const hints =
    editions.length === 0
      ? ['Name the editions of the project in `tearline.yaml`.']
      : hintAtName(name, editions)
  return diagnose('edition/unknown-edition', message, {span, hints})
}

function abovePortion(span: Span, mark: Mark): Diagnostic {
  const message = say`this substitute is marked higher than its portion, ${mark}`
  return diagnose('edition/above-portion', message, {
    span,
    hints: ['Give it a lower mark: it stands where the portion may not be read.']
  })
}
