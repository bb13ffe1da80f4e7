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
import {faultOf} from './fault.js'
import {isObject, listOf, offsetOf, textOf, type JsonObject} from './statement.js'

/** A number is at most this long before and after its point, so that all of them mix exactly. */
const WHOLE_DIGITS = 26
const DECIMALS = 12

export type Refusal = ReturnType<typeof faultOf>

/** Looks at one node of a statement's tree, whatever stands below it. */
export function checkNode(sql: string, node: JsonObject): Refusal | undefined {
  const type = textOf(node, 'type')
  if (type === 'RECURSIVE_CTE_NODE')
    return refuse(sql, node, 'a query that refers to itself is not run')
  if (type === 'TABLE_FUNCTION') return refuse(sql, node, tableFunction(node))
  if (type !== '' && !NODE_TYPES.has(type))
    return refuse(sql, node, say`${wordOf(type)} cannot be used in a query`)
  if (isObject(node['sample']))
    return refuse(sql, node, 'a sample would be another one each time')
  if (isObject(node['at_clause']))
    return refuse(sql, node, 'a table has no other versions')
  if (textOf(node, 'materialized') === 'CTE_MATERIALIZE_NEVER')
    return refuse(sql, node, say`${'not materialized'} cannot be used in a query`)
  if (0 < listOf(node, 'distinct_on_targets').length)
    return refuse(sql, node, say`${'distinct on'} keeps a row that nobody named`)
  return checkByType(sql, node, type)
}

function checkByType(sql: string, node: JsonObject, type: string): Refusal | undefined {
  if ('modifiers' in node) return checkLimit(sql, node)
  if (type === 'JOIN' && !JOINS.has(textOf(node, 'ref_type')))
    return refuse(
      sql,
      node,
      say`a ${wordOf(textOf(node, 'ref_type'))} join cannot be used`
    )
  switch (textOf(node, 'class')) {
    case 'FUNCTION':
    case 'WINDOW':
      return checkFunction(sql, node)
    case 'CAST':
      return checkCast(sql, node)
    case 'CONSTANT':
      return checkConstant(sql, node)
    case 'COLUMN_REF':
      return checkName(sql, node)
    default:
      return undefined
  }
}

/** Rows that are left out must not be chosen by the engine. */
function checkLimit(sql: string, node: JsonObject): Refusal | undefined {
  const types = listOf(node, 'modifiers').map((it) =>
    isObject(it) ? textOf(it, 'type') : ''
  )
  const isOrdered = types.includes('ORDER_MODIFIER')
  if (!types.includes('LIMIT_MODIFIER') || isOrdered) return undefined
  return refuse(sql, node, say`${'limit'} without ${'order by'} keeps any rows`, [
    'Say which rows come first: `order by`.'
  ])
}

function checkFunction(sql: string, node: JsonObject): Refusal | undefined {
  const name = textOf(node, 'function_name').toLowerCase()
  const schema = textOf(node, 'schema')
  const isKnown = FUNCTIONS.has(name) && (schema === '' || schema === 'main')
  if (!isKnown || textOf(node, 'catalog') !== '') {
    const written = WRITTEN_OTHERWISE.get(name) ?? name
    return refuse(sql, node, say`${written} cannot be used in a query`, hintsFor(name))
  }
  const orders = isObject(node['order_bys']) ? listOf(node['order_bys'], 'orders') : []
  const isOrdered = 0 < orders.length + listOf(node, 'orders').length
  if (ORDERED.has(name) && !isOrdered) {
    return refuse(sql, node, say`the result of ${name} hangs on the order of rows`, [
      say`Say which: ${name === 'string_agg' ? "string_agg(name, ', ' order by name)" : `${name}(…) over (order by …)`}.`
    ])
  }
  if (!['date_part', 'datepart'].includes(name)) return undefined
  const [part] = listOf(node, 'children')
  const word =
    isObject(part) && isObject(part['value']) ? textOf(part['value'], 'value') : ''
  if (DATE_PARTS.has(word.toLowerCase())) return undefined
  return refuse(sql, node, 'no such part of a date can be used', [
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

function checkCast(sql: string, node: JsonObject): Refusal | undefined {
  const id = isObject(node['cast_type']) ? textOf(node['cast_type'], 'id') : ''
  if (CAST_TYPES.has(id)) return undefined
  const isInexact = ['DOUBLE', 'FLOAT', 'REAL'].includes(id)
  return refuse(
    sql,
    node,
    say`nothing can be turned into ${id.toLowerCase()}`,
    isInexact ? ['Numbers are exact here: leave the cast out.'] : []
  )
}

function checkConstant(sql: string, node: JsonObject): Refusal | undefined {
  const value = node['value']
  const type = isObject(value) ? value['type'] : undefined
  const id = isObject(type) ? textOf(type, 'id') : ''
  if (id === 'DOUBLE' || id === 'FLOAT') {
    return refuse(sql, node, 'this number cannot be read exactly', [
      `Write it without an exponent, with at most ${WHOLE_DIGITS} digits before and ${DECIMALS} after the point.`
    ])
  }
  if (!CONSTANT_TYPES.has(id))
    return refuse(sql, node, say`a value of the type ${id.toLowerCase()} cannot be used`)
  const info = isObject(type) ? type['type_info'] : undefined
  if (!isObject(info)) return undefined
  const [width, scale] = [Number(info['width']), Number(info['scale'])]
  if (width - scale <= WHOLE_DIGITS && scale <= DECIMALS) return undefined
  return refuse(
    sql,
    node,
    `a number has at most ${WHOLE_DIGITS} digits before and ${DECIMALS} after its point`
  )
}

function checkName(sql: string, node: JsonObject): Refusal | undefined {
  const names = listOf(node, 'column_names')
  const [name] = names
  if (names.length !== 1 || typeof name !== 'string') return undefined
  if (!ASKING_NAMES.has(name.toLowerCase())) return undefined
  return refuse(sql, node, say`${name} asks the machine, and no report may`, [
    "Write the day itself: `date '2025-06-03'`."
  ])
}

/** Refuses a node at its place. */
export function refuse(
  sql: string,
  node: JsonObject,
  message: Wording,
  hints: readonly Wording[] = []
): Refusal {
  return faultOf('refused', message, {sql, offset: offsetOf(node), hints})
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
