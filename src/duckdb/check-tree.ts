import {say, type Wording} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {
  ASKING_NAMES,
  CAST_TYPES,
  CONSTANT_TYPES,
  DATE_PARTS,
  FUNCTIONS,
  JOINS,
  NODE_TYPES,
  ORDERED
} from './allowed.js'
import {faultOf, placeAt, type Outcome} from './fault.js'
import {
  isObject,
  listOf,
  offsetOf,
  textOf,
  type Json,
  type JsonObject,
  type Mention
} from './statement.js'

/** Queries in queries; the engine's time to plan grows twofold with each. */
const MOST_NESTED = 6
/** Tables in one statement, each mention counted. */
const MOST_TABLES = 40

/** A number is at most this long before and after its point, so that all of them mix exactly. */
const WHOLE_DIGITS = 26
const DECIMALS = 12

/** What a walk has come upon. */
interface Walk {
  readonly sql: string
  /** Names that the statement itself defines (`with x as`). */
  readonly ownNames: ReadonlySet<string>
  readonly tables: Mention[]
}

/**
 * Looks through the tree of a statement: all that is not known to be harmless is
 * refused, at its place.
 *
 * @returns
 *   The tables it reads, each once, in the order of their first mention.
 */
export function checkTree(sql: string, node: JsonObject): Outcome<readonly Mention[]> {
  const walk: Walk = {sql, ownNames: namesDefinedIn(node), tables: []}
  const refused = findRefused(walk, node, 0)
  if (refused) return refused
  if (MOST_TABLES < walk.tables.length)
    return faultOf('limit', `the statement names more than ${MOST_TABLES} tables`)
  const names = walk.tables.map(({name}) => name)
  return {value: walk.tables.filter(({name}, index) => names.indexOf(name) === index)}
}

function namesDefinedIn(tree: Json | undefined): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isObject(value)) return
    const map = value['cte_map']
    if (isObject(map)) {
      for (const entry of listOf(map, 'map'))
        if (isObject(entry)) names.add(textOf(entry, 'key').toLowerCase())
    }
    Object.values(value).forEach(visit)
  }
  visit(tree)
  return names
}

/** The names that a statement gives to columns (`as x`), in all of its parts. */
export function aliasesIn(node: JsonObject): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isObject(value)) return
    names.add(textOf(value, 'alias'))
    for (const key of ['column_names', 'aliases', 'column_name_alias'])
      for (const it of listOf(value, key)) if (typeof it === 'string') names.add(it)
    Object.values(value).forEach(visit)
  }
  visit(node)
  return names
}

type Refusal = ReturnType<typeof faultOf>

function findRefused(
  walk: Walk,
  value: Json | undefined,
  depth: number
): Refusal | undefined {
  if (Array.isArray(value)) return firstOf(value, (it) => findRefused(walk, it, depth))
  if (!isObject(value)) return undefined
  const own = checkNode(walk, value)
  if (own) return own
  const deeper = depth + ('subquery' in value ? 1 : 0)
  if (MOST_NESTED < deeper) {
    const message = `queries stand in each other more than ${MOST_NESTED} deep`
    return at(walk, value, 'limit', message, ['Name the inner ones with `with`.'])
  }
  return firstOf(Object.values(value), (it) => findRefused(walk, it, deeper))
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined) {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}

function checkNode(walk: Walk, node: JsonObject): Refusal | undefined {
  const type = textOf(node, 'type')
  if (type === 'RECURSIVE_CTE_NODE')
    return refuse(walk, node, 'a query that refers to itself is not run')
  if (type === 'TABLE_FUNCTION') return refuse(walk, node, tableFunction(node))
  if (type !== '' && !NODE_TYPES.has(type))
    return refuse(walk, node, say`${wordOf(type)} cannot be used in a query`)
  if (isObject(node['sample']))
    return refuse(walk, node, 'a sample would be another one each time')
  if (isObject(node['at_clause']))
    return refuse(walk, node, 'a table has no other versions')
  if (textOf(node, 'materialized') === 'CTE_MATERIALIZE_NEVER')
    return refuse(walk, node, say`${'not materialized'} cannot be used in a query`)
  if (0 < listOf(node, 'distinct_on_targets').length)
    return refuse(walk, node, say`${'distinct on'} keeps a row that nobody named`)
  return checkByType(walk, node, type)
}

function checkByType(walk: Walk, node: JsonObject, type: string): Refusal | undefined {
  if ('modifiers' in node) return checkLimit(walk, node)
  if (type === 'BASE_TABLE') return checkTable(walk, node)
  if (type === 'JOIN' && !JOINS.has(textOf(node, 'ref_type')))
    return refuse(
      walk,
      node,
      say`a ${wordOf(textOf(node, 'ref_type'))} join cannot be used`
    )
  switch (textOf(node, 'class')) {
    case 'FUNCTION':
    case 'WINDOW':
      return checkFunction(walk, node)
    case 'CAST':
      return checkCast(walk, node)
    case 'CONSTANT':
      return checkConstant(walk, node)
    case 'COLUMN_REF':
      return checkName(walk, node)
    default:
      return undefined
  }
}

function checkTable(walk: Walk, node: JsonObject): Refusal | undefined {
  const name = textOf(node, 'table_name').toLowerCase()
  if (textOf(node, 'schema_name') !== '' || textOf(node, 'catalog_name') !== '')
    return refuse(walk, node, 'only the tables of the report can be asked', [
      'Write the name of the table alone.'
    ])
  if (!walk.ownNames.has(name))
    walk.tables.push({name, at: placeAt(walk.sql, offsetOf(node))})
  return undefined
}

/** Rows that are left out must not be chosen by the engine. */
function checkLimit(walk: Walk, node: JsonObject): Refusal | undefined {
  const types = listOf(node, 'modifiers').map((it) =>
    isObject(it) ? textOf(it, 'type') : ''
  )
  const isOrdered = types.includes('ORDER_MODIFIER')
  if (!types.includes('LIMIT_MODIFIER') || isOrdered) return undefined
  return refuse(walk, node, say`${'limit'} without ${'order by'} keeps any rows`, [
    'Say which rows come first: `order by`.'
  ])
}

function checkFunction(walk: Walk, node: JsonObject): Refusal | undefined {
  const name = textOf(node, 'function_name').toLowerCase()
  const schema = textOf(node, 'schema')
  const isKnown = FUNCTIONS.has(name) && (schema === '' || schema === 'main')
  if (!isKnown || textOf(node, 'catalog') !== '') {
    const written = WRITTEN_OTHERWISE.get(name) ?? name
    return refuse(walk, node, say`${written} cannot be used in a query`, hintsFor(name))
  }
  const orders = isObject(node['order_bys']) ? listOf(node['order_bys'], 'orders') : []
  const isOrdered = 0 < orders.length + listOf(node, 'orders').length
  if (ORDERED.has(name) && !isOrdered) {
    return refuse(walk, node, say`the result of ${name} hangs on the order of rows`, [
      say`Say which: ${name === 'string_agg' ? "string_agg(name, ', ' order by name)" : `${name}(…) over (order by …)`}.`
    ])
  }
  if (!['date_part', 'datepart'].includes(name)) return undefined
  const [part] = listOf(node, 'children')
  const word =
    isObject(part) && isObject(part['value']) ? textOf(part['value'], 'value') : ''
  if (DATE_PARTS.has(word.toLowerCase())) return undefined
  return refuse(walk, node, 'no such part of a date can be used', [
    ['Use one of: ', [...DATE_PARTS].toSorted().join(', '), '.'].join('')
  ])
}

/** Functions that a parser makes of something else. */
const WRITTEN_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['list_value', '[…]'],
  ['struct_pack', '{…}'],
  ['row', '(…, …)'],
  ...['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'].map(
    (unit) => [`to_${unit}s`, 'interval'] as const
  )
])

function hintsFor(name: string): readonly Wording[] {
  if (['^', '**', 'pow', 'power', 'ln', 'log', 'exp'].includes(name)) {
    return ['Its last digits differ between machines; compute it before, as a column.']
  }
  if (name === '//') return ['Write `floor(a / b)`.']
  if (name === 'concat') return ['Write `a || b`.']
  if (WRITTEN_OTHERWISE.has(name) && !name.startsWith('to_')) return []
  if (WRITTEN_OTHERWISE.has(name)) {
    return ['Add days as a number, or use `make_date`.']
  }
  return hintAtName(name, [...FUNCTIONS])
}

function checkCast(walk: Walk, node: JsonObject): Refusal | undefined {
  const id = isObject(node['cast_type']) ? textOf(node['cast_type'], 'id') : ''
  if (CAST_TYPES.has(id)) return undefined
  const isInexact = ['DOUBLE', 'FLOAT', 'REAL'].includes(id)
  return refuse(
    walk,
    node,
    say`nothing can be turned into ${id.toLowerCase()}`,
    isInexact ? ['Numbers are exact here: leave the cast out.'] : []
  )
}

function checkConstant(walk: Walk, node: JsonObject): Refusal | undefined {
  const value = node['value']
  const type = isObject(value) ? value['type'] : undefined
  const id = isObject(type) ? textOf(type, 'id') : ''
  if (id === 'DOUBLE' || id === 'FLOAT') {
    return refuse(walk, node, 'this number cannot be read exactly', [
      `Write it without an exponent, with at most ${WHOLE_DIGITS} digits before and ${DECIMALS} after the point.`
    ])
  }
  if (!CONSTANT_TYPES.has(id))
    return refuse(walk, node, say`a value of the type ${id.toLowerCase()} cannot be used`)
  const info = isObject(type) ? type['type_info'] : undefined
  if (!isObject(info)) return undefined
  const [width, scale] = [Number(info['width']), Number(info['scale'])]
  if (width - scale <= WHOLE_DIGITS && scale <= DECIMALS) return undefined
  return refuse(
    walk,
    node,
    `a number has at most ${WHOLE_DIGITS} digits before and ${DECIMALS} after its point`
  )
}

function checkName(walk: Walk, node: JsonObject): Refusal | undefined {
  const names = listOf(node, 'column_names')
  const [name] = names
  if (names.length !== 1 || typeof name !== 'string') return undefined
  if (!ASKING_NAMES.has(name.toLowerCase())) return undefined
  return refuse(walk, node, say`${name} asks the machine, and no report may`, [
    "Write the day itself: `date '2025-06-03'`."
  ])
}

function refuse(
  walk: Walk,
  node: JsonObject,
  message: Wording,
  hints: readonly Wording[] = []
): Refusal {
  return at(walk, node, 'refused', message, hints)
}

function at(
  {sql}: Walk,
  node: JsonObject,
  kind: 'refused' | 'limit',
  message: Wording,
  hints: readonly Wording[]
): Refusal {
  return faultOf(kind, message, {sql, offset: offsetOf(node), hints})
}

function tableFunction(node: JsonObject): Wording {
  const call = node['function']
  const name = isObject(call) ? textOf(call, 'function_name') : ''
  return say`${name} makes a table of nothing, or of a file, and no report may`
}

/** `WINDOW_FILL` as a reader would say it: `fill`. */
function wordOf(type: string): string {
  return type
    .replace(/^(OPERATOR|COMPARE|WINDOW|VALUE|ARRAY)_/, '')
    .replace(/_(NODE|REF|MODIFIER|EXPR)$/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
}
