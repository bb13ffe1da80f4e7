import {visit} from 'unist-util-visit'
import type {Code} from '../model/codes.js'
import type {Diagnostic, Point, Span} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import type {QueryBlock} from '../model/query.js'
import type {Table} from '../model/table.js'
import {findAttribute, type Chapter, type Directive} from '../model/tree.js'

/** What a report was found to hold, as far as one mistake can lead to the next. */
export interface Found {
  /** The report's folder. */
  readonly folder: ProjectPath
  readonly heads: Heads
  /** Those of the data, and those that its queries came to. */
  readonly tables: readonly Table[]
  readonly queries: readonly QueryBlock[]
}

/** Mistakes in braces that leave an attribute out, or a value of it. */
const LOSES_ATTRIBUTES: readonly Code[] = [
  'markdown/bad-braces',
  'markdown/torn-cell',
  'markdown/unknown-attribute',
  'binding/unknown-parameter'
]

/** What is said of a directive that lacks one. */
const LEFT_BY_BRACES: readonly Code[] = [
  'binding/missing-option',
  'query/no-row',
  'query/several-rows'
]

/** Mistakes in a cell, which is then one without a value. */
const LOSES_VALUES: readonly Code[] = ['data/wrong-type', 'data/ambiguous-number']

const LEFT_BY_CELLS: readonly Code[] = [
  'query/missing-value',
  'query/absent-cells',
  'graphic/nothing-to-draw'
]

/** What is said of a table whose file or description could not be read as it is meant. */
const LEFT_BY_TABLES: readonly Code[] = [
  ...LEFT_BY_CELLS,
  'query/unknown-table',
  'query/unknown-column',
  'query/no-row',
  'query/not-a-number'
]

/** What is said of a query whose tables could not be read as they are meant. */
const LEFT_IN_QUERIES: readonly Code[] = [
  'query/unknown-table',
  'query/unknown-column',
  'query/claim-not-true'
]

/**
 * Drops what a stage says only because of a mistake that an earlier one has told: it
 * will be gone when that is mended, and its hint would lead astray till then.
 */
export function dropConsequences(
  diagnostics: readonly Diagnostic[],
  found: Found
): readonly Diagnostic[] {
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const {heads} = found
  const losesAttributes = errors.filter(({code}) => LOSES_ATTRIBUTES.includes(code))
  const torn = new Set(losesAttributes.flatMap((it) => headsAt(heads, it.span)))
  const files = faultyFiles(errors, found.folder)
  const isHeadFaulty = errors.some(
    ({code, span}) =>
      code.startsWith('config/') && span?.file === `${found.folder}/report.md`
  )
  return diagnostics.filter(({code, span}) => {
    if (code === 'data/undescribed') return !files.isDescriptionFaulty
    if (code === 'binding/unknown-parameter') return !isHeadFaulty
    if (LEFT_IN_QUERIES.includes(code) && isInQuery(found.queries, span)) {
      return files.cells.size + files.whole.size === 0
    }
    const isByBraces = LEFT_BY_BRACES.includes(code)
    const isByTables = LEFT_BY_TABLES.includes(code)
    if (!isByBraces && !isByTables) return true
    return !headsAt(heads, span).some(
      (head) =>
        (isByBraces && torn.has(head)) ||
        (isByTables && isLeftByTable(code, head, files, found))
    )
  })
}

/** A directive in the text, with its place. */
interface Head {
  readonly node: Directive
  readonly span: Span
}

/** Directives by the file and the line of their heads. */
export type Heads = ReadonlyMap<string, readonly Head[]>

/** Finds all directives, before answers take the place of those in sentences. */
export function findHeads(chapters: readonly Chapter[]): Heads {
  const heads = new Map<string, Head[]>()
  for (const {tree} of chapters) {
    visit(tree, (node) => {
      const isDirective =
        node.type === 'textDirective' ||
        node.type === 'leafDirective' ||
        node.type === 'containerDirective'
      if (!isDirective) return
      const span = node.data.headSpan
      for (let line = span.start.line; line <= span.end.line; line++) {
        const key = `${span.file}:${line}`
        const others = heads.get(key)
        if (others) others.push({node, span})
        else heads.set(key, [{node, span}])
      }
    })
  }
  return heads
}

/** The directives in whose heads, or right behind them, a stretch begins. */
function headsAt(heads: Heads, span: Span | undefined): readonly Head[] {
  if (!span) return []
  const {file, start} = span
  return (heads.get(`${file}:${start.line}`) ?? []).filter(
    (it) => !isBefore(start, it.span.start) && !isBefore(it.span.end, start)
  )
}

/** Files of data that hold errors. */
interface FaultyFiles {
  readonly isDescriptionFaulty: boolean
  /** Those whose cells cannot all be read. */
  readonly cells: ReadonlySet<string>
  /** Those that cannot be read as they are meant. */
  readonly whole: ReadonlySet<string>
}

function faultyFiles(errors: readonly Diagnostic[], folder: ProjectPath): FaultyFiles {
  const cells = new Set<string>()
  const whole = new Set<string>()
  for (const {code, span} of errors) {
    if (!span || !`${span.file}/`.startsWith(`${folder}/data/`)) continue
    if (LOSES_VALUES.includes(code)) cells.add(span.file)
    // A table that looks as it is meant holds cells that nobody can draw.
    else if (code !== 'template/missing-glyph') whole.add(span.file)
  }
  const isDescription = (file: string): boolean =>
    file === `${folder}/data` || file.startsWith(`${folder}/data/datapackage.`)
  return {isDescriptionFaulty: [...whole].some(isDescription), cells, whole}
}

function isLeftByTable(
  code: Code,
  {node}: Head,
  {isDescriptionFaulty, cells, whole}: FaultyFiles,
  {folder, tables, queries}: Found
): boolean {
  const name = tableOf(node)
  if (name === undefined) return false
  if (queries.some(({kind, label}) => kind === 'sql' && label.text === name)) {
    const isDefined = tables.some((it) => it.name === name)
    return !isDefined || 0 < cells.size + whole.size
  }
  const own = tables.find((it) => it.name === name)?.span.file
  const isOwn = (file: string): boolean =>
    own === undefined ? stemOf(file, folder) === name : file === own
  if (isDescriptionFaulty || [...whole].some(isOwn)) return true
  return LEFT_BY_CELLS.includes(code) && [...cells].some(isOwn)
}

/** Whether a stretch lies in a block of SQL. */
function isInQuery(queries: readonly QueryBlock[], span: Span | undefined): boolean {
  return (
    span !== undefined &&
    queries.some(
      (query) =>
        query.span.file === span.file &&
        !isBefore(span.start, query.span.start) &&
        isBefore(span.start, query.span.end)
    )
  )
}

/** The table that a directive asks: `data=` of a block, what stands before the point in a line. */
function tableOf(node: Directive): string | undefined {
  if (node.type !== 'textDirective') return findAttribute(node, 'data')?.value
  const [label] = node.children
  return label?.type === 'text' ? label.value.split('.')[0] : undefined
}

/** `routes` of `reports/x/data/routes.csv`: what a table is called that nobody describes. */
function stemOf(file: string, folder: ProjectPath): string | undefined {
  return file.slice(`${folder}/data/`.length).split('.')[0]
}

function isBefore(a: Point, b: Point): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}
