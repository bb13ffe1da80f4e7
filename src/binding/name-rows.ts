import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {plainOf} from '../model/key-of.js'
import {noted, type Noted} from '../model/noted.js'
import type {RepeatAnswer} from '../model/request.js'
import {suffixOf} from '../model/slug.js'
import type {Row} from '../model/table.js'
import {findAttribute, type ContainerDirective} from '../model/tree.js'

interface NameOptions {
  readonly node: ContainerDirective
  /** Whether ids stand in the block: without any, rows need no names. */
  readonly hasIds: boolean
}

/**
 * Names each row by its key, as the end of an id: `rs`, or `rs-2017` by two columns.
 *
 * A table without a key is `binding/no-key`; a key that leaves two rows with one
 * name, or one with none, is `binding/unclear-key`.
 *
 * @returns
 *   A name for each row; none at all where they need none, or have none.
 */
export function nameRows(
  {table, rows, key}: RepeatAnswer,
  {node, hasIds}: NameOptions
): Noted<readonly string[]> {
  if (!hasIds) return noted([])
  const asked = findAttribute(node, 'key') ?? findAttribute(node, 'data')
  const span = asked?.valueSpan ?? node.data.nameSpan
  if (key.length === 0) {
    const message = say`the table ${table.name} has no primary key to tell the ids in this block apart`
    const hints = [
      say`Write ${'primaryKey'} into its description, or name the columns here, as ${`key=${table.columns[0]?.name ?? 'code'}`}.`
    ]
    return noted([], [diagnose('binding/no-key', message, {span, hints})])
  }

  const indexes = key.map((name) => table.columns.findIndex((it) => it.name === name))
  const names = rows.map((row) => nameOf(row, indexes))
  const diagnostics: Diagnostic[] = []
  const first = new Map<string, Row>()
  rows.forEach((row, index) => {
    const name = names[index] ?? ''
    const other = first.get(name)
    if (name === '' || other) diagnostics.push(unclearKey(name, [row, other], span))
    else first.set(name, row)
  })
  return noted(apart(names), diagnostics.slice(0, 1))
}

/** The same names, but that no two are one: a clash was told, and not its consequences. */
function apart(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const copy = [name, 'copy', index + 1].filter((it) => it !== '').join('-')
    const own = name === '' || taken.has(name) ? copy : name
    taken.add(own)
    return own
  })
}

function nameOf({cells}: Row, indexes: readonly number[]): string {
  return indexes
    .map((index) => {
      const value = cells[index]?.value
      return value && value.kind !== 'missing' ? suffixOf(plainOf(value)) : ''
    })
    .filter((part) => part !== '')
    .join('-')
}

function unclearKey(
  name: string,
  [row, other]: readonly [Row, Row | undefined],
  span: Span
): Diagnostic {
  const message =
    name === ''
      ? 'the key of a row has no letter and no digit for its ids'
      : say`ids of two rows would end in ${`-${name}`}`
  const related = [
    ...(other ? [{span: other.span, message: 'the first row is here'}] : []),
    {span: row.span, message: other ? 'the second row is here' : 'the row is here'}
  ]
  const hints = [
    say`Name columns with ${'key='} that differ in more than signs, or pick one row for each with ${'where.'}.`
  ]
  return diagnose('binding/unclear-key', message, {span, related, hints})
}
