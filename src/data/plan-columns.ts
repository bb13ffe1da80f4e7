import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {MissingSymbol} from '../model/table.js'
import type {ColumnPlan} from './column-plan.js'
import type {Constraints, FieldDescription, TableDescription} from './description.js'
import type {Grid, TextCell} from './grid.js'
import {inferType} from './infer-type.js'
import {nameOf} from './names.js'

/** What Table Schema v2 takes for no value where nothing is declared. */
const EMPTY_CELL: readonly MissingSymbol[] = [{symbol: ''}]

const NO_CONSTRAINTS: Constraints = {isRequired: false, isUnique: false}

/** What is said of a table as a whole, and holds for its columns. */
type Described = Pick<TableDescription, 'schema' | 'unit' | 'flags'>

/** A cell of the header with the field that describes it. */
interface Head {
  readonly cell: TextCell
  readonly index: number
  readonly field?: FieldDescription | undefined
}

/**
 * Plans how each column is read: by its field, else by its header and its cells.
 *
 * A field describes the column whose header is its name, its title, or a text that
 * its name is derived from, so that “Information exchanges” can be described as
 * `information_exchanges`. A column whose name another has is left out, since no text
 * could address it.
 *
 * @returns
 *   Codes: `data/unknown-field` (no such column), `data/missing-field` (no such
 *   field), `data/duplicate-column`, `data/duplicate-name`, `data/undescribed`,
 *   `config/wrong-value`.
 */
export function planColumns(
  {header, rows}: Grid,
  description: Described
): Noted<readonly ColumnPlan[]> {
  const {schema} = description
  const fields = uniqueFields(schema?.fields ?? [])
  const heads = matchFields(header, fields.value)
  const plans = heads.map((head) => {
    const texts = rows.map(({cells}) => cells[head.index]?.text ?? '')
    return planColumn(head, texts, description)
  })
  const columns = uniqueColumns(plans)
  return noted(columns.value, [
    ...fields.diagnostics,
    ...(schema ? checkMatches(header, heads, fields.value) : []),
    ...heads.flatMap(({field}) => (field ? checkField(field) : [])),
    ...columns.diagnostics
  ])
}

function uniqueFields(
  fields: readonly FieldDescription[]
): Noted<readonly FieldDescription[]> {
  const firstByName = new Map<string, FieldDescription>()
  const diagnostics: Diagnostic[] = []
  for (const field of fields) {
    const {value, span} = field.name
    const first = firstByName.get(value)
    if (!first) firstByName.set(value, field)
    else {
      const message = say`the field ${{quote: value, span}} is described twice`
      const related = [{span: first.name.span, message: 'the first one is here'}]
      diagnostics.push(diagnose('data/duplicate-name', message, {span, related}))
    }
  }
  return noted([...firstByName.values()], diagnostics)
}

function matchFields(
  header: readonly TextCell[],
  fields: readonly FieldDescription[]
): readonly Head[] {
  const free = new Set(fields)
  const found = new Map<number, FieldDescription>()
  const isSame: readonly ((
    text: string,
    field: FieldDescription,
    index: number
  ) => boolean)[] = [
    (text, {name}) => text === name.value,
    (text, {title}) => text === title,
    (text, {name}, index) => derivedName(text, index) === name.value
  ]
  for (const isDescribedBy of isSame) {
    for (const [index, {text}] of header.entries()) {
      if (found.has(index)) continue
      const field = [...free].find((it) =>
        isDescribedBy(text.normalize('NFC'), it, index)
      )
      if (!field) continue
      found.set(index, field)
      free.delete(field)
    }
  }
  return header.map((cell, index) => ({cell, index, field: found.get(index)}))
}

/** The name of a column that nobody describes; one without letters is counted. */
export function derivedName(text: string, index: number): string {
  return nameOf(text) ?? `column_${index + 1}`
}

function planColumn(
  {cell, index, field}: Head,
  texts: readonly string[],
  {schema, unit, flags}: Described
): ColumnPlan {
  const text = cell.text.normalize('NFC').trim()
  const name = field?.name.value ?? derivedName(text, index)
  const type = field?.type ?? inferType(name, texts)
  const isFigure = type === 'integer' || type === 'number'
  return {
    index,
    name,
    title: field?.title ?? (text === '' ? name : text),
    type,
    format: field?.format,
    decimalChar: field?.decimalChar,
    groupChar: field?.groupChar,
    missing: field?.missing ?? schema?.missing ?? EMPTY_CELL,
    constraints: field?.constraints ?? NO_CONSTRAINTS,
    unit: field?.unit ?? (isFigure ? unit : undefined),
    flags: field?.flags ?? (isFigure ? (flags ?? []) : []),
    flagsIn: field?.flagsIn,
    outliers: field?.outliers ?? [],
    span: cell.span
  }
}

/** Holds header and fields against each other, both ways. */
function checkMatches(
  header: readonly TextCell[],
  heads: readonly Head[],
  fields: readonly FieldDescription[]
): readonly Diagnostic[] {
  const described = new Set(heads.map(({field}) => field))
  const texts = header.map(({text}) => text)
  const unknown = fields
    .filter((field) => !described.has(field))
    .map(({name: {value, span}}) =>
      diagnose(
        'data/unknown-field',
        say`the file has no column ${{quote: value, span}}`,
        {
          span,
          related: header[0]
            ? [{span: header[0].span, message: 'the header is here'}]
            : [],
          hints: hintAtName(value, texts)
        }
      )
    )
  // A second column of a name is told as such, and not as one that nobody describes.
  const isSecond = (text: string): boolean =>
    heads.some(({field}) => field?.name.value === nameOf(text))
  const missing = heads
    .filter(({field, cell}) => !field && !isSecond(cell.text))
    .map(({cell: {text, span}}) =>
      diagnose(
        'data/missing-field',
        say`the column ${{quote: text, span}} is not described`,
        {
          span,
          hints: [
            ['Add a field for it, with the name ', {quote: nameOf(text) ?? 'column'}, '.']
          ]
        }
      )
    )
  return [...unknown, ...missing]
}

function checkField({
  type,
  decimalChar,
  groupChar,
  name
}: FieldDescription): Diagnostic[] {
  const quote = {quote: name.value, span: name.span}
  const diagnostics: Diagnostic[] = []
  if (type === undefined) {
    const message = say`the type of ${quote} is not described, and guessed from its cells`
    const hints = ['Add `type` to the field.']
    diagnostics.push(diagnose('data/undescribed', message, {span: name.span, hints}))
  }
  if (decimalChar !== undefined && decimalChar === groupChar) {
    const message = say`decimals and thousands of ${quote} have the same sign`
    diagnostics.push(diagnose('config/wrong-value', message, {span: name.span}))
  }
  return diagnostics
}

function uniqueColumns(plans: readonly ColumnPlan[]): Noted<readonly ColumnPlan[]> {
  const firstByName = new Map<string, ColumnPlan>()
  const diagnostics: Diagnostic[] = []
  for (const plan of plans) {
    const first = firstByName.get(plan.name)
    if (!first) firstByName.set(plan.name, plan)
    else {
      const {name, span} = plan
      diagnostics.push(
        diagnose(
          'data/duplicate-column',
          say`two columns are called ${{quote: name, span}}`,
          {
            span,
            related: [{span: first.span, message: 'the first one is here'}],
            hints: ['Give one of them another name.']
          }
        )
      )
    }
  }
  return noted([...firstByName.values()], diagnostics)
}
