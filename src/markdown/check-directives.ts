import type {Parents} from 'mdast'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {isDirective, type Directive} from '../model/tree.js'
import {checkAttributes, checkId} from './check-attributes.js'
import {checkMissingAttributes, checkMissingId} from './check-missing.js'
import {writtenAs, type DirectiveShape} from './directive-shape.js'
import {DIRECTIVE_NAMES, DIRECTIVES, findShape} from './directive-table.js'
import type {Manuscript} from './manuscript.js'
import {notYet} from './stage.js'
import type {TokenFacts} from './token-facts.js'
import {walk} from './walk.js'

/** Holds every directive against the table of directives: name, kind, label, braces, place. */
export function checkDirectives({tree, facts}: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  walk(tree, (node, ancestors) => {
    if (isDirective(node)) diagnostics.push(...checkDirective(node, ancestors, facts))
  })
  return diagnostics
}

function checkDirective(
  node: Directive,
  ancestors: readonly Parents[],
  {faulty, rests}: TokenFacts
): readonly Diagnostic[] {
  const shape = findShape(node.name)
  // `checkRests` tells of a head that goes on after what was taken for its name.
  const isCut = rests.get(node)?.start.column === node.data.nameSpan.end.column
  if (!shape) return isCut ? [] : [unknownDirective(node)]
  const what = ['', {quote: writtenAs(node.name, node.type), span: node.data.nameSpan}]
  if (shape.comesWith) return [notYet(what, shape.comesWith, node.data.nameSpan)]
  if (!shape.kinds.includes(node.type)) return [wrongKind(node, shape)]
  return [
    ...checkParent(node, shape, ancestors),
    ...checkNotWithin(node, shape, ancestors),
    ...checkLabel(node, shape),
    ...checkId(node, shape),
    ...checkAttributes(node, shape),
    // What was not read whole may have it all.
    ...(faulty.has(node) ? [] : checkMissing(node, shape))
  ]
}

function unknownDirective({name, type, data: {nameSpan}}: Directive): Diagnostic {
  const known = DIRECTIVE_NAMES.filter((it) => DIRECTIVES[it]?.kinds.includes(type))
  const message = say`there is no directive ${{quote: writtenAs(name, type), span: nameSpan}}`
  const near = hintAtName(name, known)
  const hints = 0 < near.length ? near : hintAtName(name, DIRECTIVE_NAMES)
  return diagnose('markdown/unknown-directive', message, {span: nameSpan, hints})
}

function wrongKind(
  {name, type, data: {nameSpan}}: Directive,
  shape: DirectiveShape
): Diagnostic {
  const [kind = type] = shape.kinds
  const written = {quote: writtenAs(name, type), span: nameSpan}
  const place = {
    textDirective: 'in a line of text',
    leafDirective: 'on a line of its own',
    containerDirective: 'around other blocks'
  }
  return diagnose(
    'markdown/wrong-kind',
    say`${written} is not how this directive is written`,
    {
      span: nameSpan,
      hints: [['Write ', {quote: writtenAs(name, kind)}, `, ${place[kind]}.`]]
    }
  )
}

function checkParent(
  node: Directive,
  {parents, isRepeatable}: DirectiveShape,
  ancestors: readonly Parents[]
): readonly Diagnostic[] {
  if (!parents) return []
  const {nameSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  const parent = ancestors.at(-1)
  const holder = parent?.type === 'containerDirective' ? parent : undefined
  const isLater = holder && findShape(holder.name)?.comesWith !== undefined
  if (isLater) return []
  if (!holder || !parents.includes(holder.name)) {
    return [
      diagnose('markdown/misplaced', say`${written} belongs to nothing here`, {
        span: nameSpan,
        hints: [`Put it right inside ${parents.map((it) => `\`:::${it}\``).join(', ')}.`]
      })
    ]
  }
  if (isRepeatable) return []
  const first = holder.children.find(
    (it) => it.type === 'leafDirective' && it.name === node.name
  )
  if (!first || first === node || !isDirective(first)) return []
  return [
    diagnose('markdown/misplaced', say`${written} stands here a second time`, {
      span: nameSpan,
      related: [{span: first.data.nameSpan, message: 'it stood here first'}],
      hints: ['Keep one of them.']
    })
  ]
}

/** Tells of a directive that stands in another, at any depth, which may not hold it. */
function checkNotWithin(
  node: Directive,
  {notWithin = []}: DirectiveShape,
  ancestors: readonly Parents[]
): readonly Diagnostic[] {
  const {nameSpan} = node.data
  const holder = ancestors.find(
    (it) => it.type === 'containerDirective' && notWithin.includes(it.name)
  )
  if (holder?.type !== 'containerDirective') return []
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  const around = {quote: writtenAs(holder.name, holder.type)}
  return [
    diagnose('markdown/misplaced', say`${written} stands in ${around}`, {
      span: nameSpan,
      related: [{span: holder.data.nameSpan, message: 'it is opened here'}],
      hints: ['Close what is around it first.']
    })
  ]
}

function checkLabel(node: Directive, {label}: DirectiveShape): readonly Diagnostic[] {
  const {nameSpan, headSpan} = node.data
  if (label !== undefined || childrenOfLabel(node) === 0) return []
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  return [
    diagnose('markdown/misplaced', say`${written} takes no label`, {
      span: headSpan,
      hints: ['Leave out the square brackets.']
    })
  ]
}

/** Checks that label, id and attributes are there that must be. */
function checkMissing(node: Directive, shape: DirectiveShape): readonly Diagnostic[] {
  const rest = [...checkMissingId(node, shape), ...checkMissingAttributes(node, shape)]
  if (shape.label !== 'required' || 0 < childrenOfLabel(node)) return rest
  const {nameSpan} = node.data
  const written = {quote: writtenAs(node.name, node.type), span: nameSpan}
  return [
    diagnose('markdown/missing-attribute', say`${written} has no label`, {
      span: nameSpan,
      hints: ['Write it in square brackets right after the name.']
    }),
    ...rest
  ]
}

function childrenOfLabel(node: Directive): number {
  if (node.type !== 'containerDirective') return node.children.length
  const [first] = node.children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel
  return isLabel ? first.children.length : 0
}
