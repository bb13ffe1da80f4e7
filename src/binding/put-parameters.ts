import type {Parent} from 'mdast'
import {EXIT, SKIP, visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import type {Locale} from '../model/locale.js'
import {noted, type Noted} from '../model/noted.js'
import {findUses, unknownParameter, type Parameter} from '../model/parameter.js'
import type {ProjectPath} from '../model/path.js'
import type {CellValue, Column} from '../model/table.js'
import {
  isDirective,
  spanOf,
  UNKNOWN,
  type Attribute,
  type Chapter,
  type Directive,
  type Stretch,
  type TextDirective
} from '../model/tree.js'
import {blocksIn, isInside} from './each-blocks.js'
import {readFormat} from './options.js'
import {putText} from './put-text.js'
import {spanWithin} from './split-list.js'
import {writeValue} from './write-answer.js'

/** A value that has a name at a place of the text. */
export interface Known {
  readonly value: CellValue
  /** How it is written: a parameter of the report has a column made for it. */
  readonly column: Column
}

/** What has a name at a place of the text, and how it is written there. */
export interface Scope {
  readonly known: ReadonlyMap<string, Known>
  readonly file: ProjectPath
  readonly locale: Locale
}

/** All that `let:` names, for one file. */
export function scopeOf(
  parameters: readonly Parameter[],
  file: ProjectPath,
  locale: Locale
): Scope {
  const known = parameters.map(({name, value, span}) => {
    const type = value.kind === 'text' ? 'string' : value.kind
    return [name, {value, column: {name, title: name, type, span}}] as const
  })
  return {known: new Map(known), file, locale}
}

/**
 * Puts the parameters of a report where its text names them, into the trees
 * themselves: `$year` in braces, and `:value[$year]`. What stands in an `:::each` is
 * left, but for its own braces: there, columns go first.
 *
 * Notes `binding/unknown-parameter`.
 */
export function putParameters(
  chapters: readonly Chapter[],
  parameters: readonly Parameter[],
  locale: Locale
): Noted<undefined> {
  const diagnostics = chapters.flatMap(({file, tree}) =>
    putInto(tree, scopeOf(parameters, file, locale))
  )
  return noted(undefined, diagnostics)
}

/** Puts what a scope knows into all that a node holds. */
export function putInto(holder: Parent, scope: Scope): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const blocks = blocksIn(holder)
  visit(holder, (node, _, parent) => {
    // Notes of a block that is repeated may stand elsewhere since the cut.
    const isNote = node.type === 'footnoteDefinition'
    if (isNote && blocks.some((block) => isInside(node, block))) return SKIP
    if (!isDirective(node) || !parent) return
    diagnostics.push(...putIntoBraces(node, scope))
    if (node.type !== 'textDirective' || node.name !== 'value') {
      return node.name === 'each' ? SKIP : undefined
    }
    diagnostics.push(...putValue(node, parent, scope))
  })
  return diagnostics
}

/** The name that a `:value[$name]` has in its brackets. */
export function nameIn({name, children}: Directive): string | undefined {
  const [label, ...others] = children
  if (name !== 'value' || label?.type !== 'text' || 0 < others.length) return undefined
  const [use] = findUses(label.value)
  return use?.start === 0 && use.end === label.value.length ? use.name : undefined
}

/** Whether some node below, or the node itself, names one of these. */
export function usesAny(node: Parent, names: ReadonlySet<string>): boolean {
  let isUsed = false
  visit(node, (it) => {
    if (!isDirective(it)) return
    const own = it.type === 'textDirective' ? nameIn(it) : undefined
    const inBraces = it.data.braces.attributes.flatMap(({value}) => findUses(value))
    const used = [...inBraces.map(({name}) => name), ...(own === undefined ? [] : [own])]
    isUsed ||= used.some((name) => names.has(name))
    if (isUsed) return EXIT
  })
  return isUsed
}

function putIntoBraces(node: Directive, scope: Scope): readonly Diagnostic[] {
  const {braces} = node.data
  const named = braces.attributes.filter(({value}) => value.includes('$'))
  if (named.length === 0) return []
  const diagnostics: Diagnostic[] = []
  const attributes = braces.attributes.flatMap((attribute) => {
    const put = putIntoValue(attribute, scope)
    diagnostics.push(...put.diagnostics)
    return put.value ?? []
  })
  node.data = {...node.data, braces: {...braces, attributes}}
  return diagnostics
}

/** An attribute with values for names; without one of them it is no attribute. */
function putIntoValue(
  attribute: Attribute,
  {known}: Scope
): Noted<Attribute | undefined> {
  const diagnostics: Diagnostic[] = []
  const literals: Stretch[] = []
  let value = ''
  let end = 0
  for (const use of findUses(attribute.value)) {
    value += unescape(attribute.value.slice(end, use.start))
    end = use.end
    const span = spanWithin(attribute, use.start, use.end - use.start)
    const it = known.get(use.name)
    if (it?.value.kind === 'missing') {
      diagnostics.push(missingValue(it, span, undefined))
    } else if (it) {
      const start = value.length
      value += plainOf(it.value)
      literals.push({start, end: value.length})
    } else {
      diagnostics.push(unknownParameter(use.name, span, [...known.keys()]))
    }
  }
  value += unescape(attribute.value.slice(end))
  if (0 < diagnostics.length) return noted(undefined, diagnostics)
  return noted({...attribute, value, literals})
}

/** `\$name` is the text `$name`. */
function unescape(text: string): string {
  return text.replaceAll(/\\(?=\$[a-z])/g, '')
}

/** `:value[$name]` becomes the text of the value. */
function putValue(
  node: TextDirective,
  parent: Parent,
  {known, file, locale}: Scope
): readonly Diagnostic[] {
  const name = nameIn(node)
  if (name === undefined) return []
  const span = spanOf(file, node.position)
  const it = known.get(name)
  const format = readFormat(node)
  const faults = it
    ? [...format.diagnostics, ...idleAttributes(node, name)]
    : [unknownParameter(name, span, [...known.keys()])]
  const isGap = it?.value.kind === 'missing' && format.value.missing === undefined
  if (it && isGap) faults.push(missingValue(it, span, 'missing="…"'))
  const isSound = it && faults.length === 0
  const as = node.data.braces.attributes.find(({key}) => key === 'as')
  const written = isSound
    ? writeValue(
        {kind: 'value', ...it},
        {...format.value, isInWords: as !== undefined},
        locale
      )
    : UNKNOWN
  putText(node, parent, written)
  return faults
}

const FORMATS = ['as', 'digits', 'unit', 'missing']

/** A parameter is one value, and no rows to pick from. */
function idleAttributes(node: TextDirective, name: string): readonly Diagnostic[] {
  return node.data.braces.attributes
    .filter(
      ({key, value}) => !FORMATS.includes(key) || (key === 'as' && value !== 'words')
    )
    .map(({key, keySpan}) =>
      diagnose(
        'binding/wrong-option',
        say`${{quote: `$${name}`}} is one value, and ${{quote: `${key}=`, span: keySpan}} says nothing of it`,
        {
          span: keySpan,
          hints: ['Leave it out, or name a table and a column in the brackets.']
        }
      )
    )
}

function missingValue(
  {column}: Known,
  span: Attribute['valueSpan'],
  print: string | undefined
): Diagnostic {
  const leave = say`Leave such rows out with ${`where.${column.name}=`}.`
  const hints =
    print === undefined
      ? [leave]
      : [say`Say what is printed instead with ${print}.`, leave]
  return diagnose('query/missing-value', say`there is no value of ${column.name}`, {
    span,
    hints
  })
}
