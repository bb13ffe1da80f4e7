import {isObject, listOf, textOf, type Json, type JsonObject} from './statement.js'

/** Functions whose result becomes a number of 26 digits and 12 decimals. */
const NUMBERS = ['*', 'sum', 'round', 'floor', 'ceil', 'ceiling', 'trunc', 'median']
const MORE_NUMBERS = ['quantile_cont', 'mod', '%']

/** Those that are counted in binary, and rounded at once to what is exact in it. */
const ROUNDED = ['avg', 'mean', 'sqrt', 'stddev', 'stddev_pop', 'stddev_samp', 'corr']
const MORE_ROUNDED = ['var_pop', 'var_samp', 'variance']

/** Those that give a number as long as those they are given. */
const WHOLE = ['+', '-', '*', '%']

/** Those that would take whole numbers for binary ones, or give them back. */
const OF_NUMBERS = [
  'round',
  'floor',
  'ceil',
  'ceiling',
  'trunc',
  'median',
  'quantile_cont'
]

/** Those that give a day, and call it a moment. */
const DAYS = ['date_trunc', 'datetrunc']

/** Those that join texts. */
const TEXTS = ['||', 'string_agg']

/**
 * Rewrites a tree so that each number in it is exact, each text of bounded length,
 * and the order of rows is settled.
 *
 * The engine divides in binary, and mixes decimals of different lengths by silently
 * rounding some. So a quotient is computed by a macro of ours, what was counted in
 * binary is rounded at once, and every product, sum or rounding is brought to one
 * type of decimal.
 *
 * @param columnCount
 *   How many columns the statement gives.
 */
export function rewriteTree(node: JsonObject, columnCount: number): JsonObject {
  const exact = rewrite(node)
  if (!isObject(exact)) throw new Error('Internal error: a tree that is no node')
  return sortedBy(exact, positionsUpTo(columnCount))
}

function rewrite(value: Json): Json {
  if (Array.isArray(value)) return value.map(rewrite)
  if (!isObject(value)) return value
  const node = Object.fromEntries(
    Object.entries(value).map(([key, it]) => [key, it === undefined ? null : rewrite(it)])
  )
  switch (textOf(node, 'class')) {
    case 'FUNCTION':
    case 'WINDOW':
      return rewriteFunction(node)
    case 'CAST':
      return isWideCast(node) ? wrapped(node, (it) => castTo(NUMBER, it)) : node
    default:
      return isCutShort(node) ? sortedBy(node, keysOf(node)) : node
  }
}

function rewriteFunction(node: JsonObject): JsonObject {
  const name = textOf(node, 'function_name').toLowerCase()
  if (name === '/') return {...node, ...CALL, function_name: 'tearline_divide'}
  const [first, ...others] = listOf(node, 'children')
  // Written numbers have four bytes, which a product of two soon leaves.
  if (WHOLE.includes(name) && [first, ...others].every(isShort) && isObject(first))
    return rewriteFunction({...node, children: [castTo(LONG, first), ...others]})
  const isOfNumbers = OF_NUMBERS.includes(name) && isObject(first)
  const exact = isOfNumbers
    ? {...node, children: [castTo(NUMBER, first), ...others]}
    : node
  if ([...NUMBERS, ...MORE_NUMBERS].includes(name))
    return wrapped(exact, (it) => castTo(NUMBER, it))
  if ([...ROUNDED, ...MORE_ROUNDED].includes(name))
    return wrapped(exact, (it) => callOf('tearline_rounded', it))
  if (DAYS.includes(name)) return wrapped(exact, (it) => castTo(DAY, it))
  if (TEXTS.includes(name)) return wrapped(exact, (it) => callOf('tearline_text', it))
  return exact
}

/** Whether a node is a whole number that is written, or one with a minus. */
function isShort(node: Json | undefined): boolean {
  if (!isObject(node)) return false
  const [only, ...others] = listOf(node, 'children')
  if (textOf(node, 'class') === 'FUNCTION')
    return textOf(node, 'function_name') === '-' && others.length === 0 && isShort(only)
  const value = node['value']
  return (
    isObject(value) &&
    isObject(value['type']) &&
    textOf(value['type'], 'id') === 'INTEGER'
  )
}

function isWideCast(node: JsonObject): boolean {
  const id = isObject(node['cast_type']) ? textOf(node['cast_type'], 'id') : ''
  return id === 'DECIMAL' || id === 'HUGEINT'
}

/** Puts something around a node, which keeps its name. */
function wrapped(node: JsonObject, around: (node: JsonObject) => JsonObject): JsonObject {
  return {...around({...node, alias: ''}), alias: textOf(node, 'alias')}
}

/** Where the engine looks for a function of its own or a macro, and how it is written. */
const CALL = {is_operator: false, schema: '', catalog: ''}

/** What the engine takes for no place. */
const NOWHERE = '\uE00018446744073709551615'

function callOf(name: string, argument: JsonObject): JsonObject {
  return {
    ...CALL,
    class: 'FUNCTION',
    type: 'FUNCTION',
    alias: '',
    query_location: NOWHERE,
    function_name: name,
    children: [argument],
    filter: null,
    order_bys: {type: 'ORDER_MODIFIER', orders: []},
    distinct: false,
    export_state: false
  }
}

const NUMBER: JsonObject = {
  id: 'DECIMAL',
  type_info: {
    type: 'DECIMAL_TYPE_INFO',
    alias: '',
    extension_info: null,
    width: 38,
    scale: 12
  }
}
const LONG: JsonObject = {id: 'BIGINT', type_info: null}
const DAY: JsonObject = {id: 'DATE', type_info: null}

function castTo(type: JsonObject, child: JsonObject): JsonObject {
  return {
    class: 'CAST',
    type: 'OPERATOR_CAST',
    alias: '',
    query_location: NOWHERE,
    child,
    cast_type: type,
    try_cast: false
  }
}

/**
 * All columns of an inner SELECT as keys: by their positions, but where a star hides
 * how many there are. Then its tables' columns are its own; where rows are grouped,
 * they would not be.
 */
function keysOf(node: JsonObject): readonly JsonObject[] {
  const columns = listOf(node, 'select_list')
  const hasStar = columns.some((it) => isObject(it) && textOf(it, 'type') === 'STAR')
  return hasStar ? [EVERY_COLUMN] : positionsUpTo(columns.length)
}

/** `columns(*)`: all columns of the tables of a SELECT. */
const EVERY_COLUMN: JsonObject = {
  class: 'STAR',
  type: 'STAR',
  alias: '',
  query_location: NOWHERE,
  relation_name: '',
  exclude_list: [],
  replace_list: [],
  columns: true,
  expr: null,
  qualified_exclude_list: [],
  rename_list: []
}

function positionsUpTo(count: number): readonly JsonObject[] {
  return Array.from({length: count}, (_, index) => ({
    class: 'CONSTANT',
    type: 'VALUE_CONSTANT',
    alias: '',
    query_location: NOWHERE,
    value: {type: {id: 'INTEGER', type_info: null}, is_null: false, value: index + 1}
  }))
}

/** Whether an inner SELECT keeps only the first of its rows. */
function isCutShort(node: JsonObject): boolean {
  return (
    textOf(node, 'type') === 'SELECT_NODE' &&
    listOf(node, 'modifiers').some(
      (it) => isObject(it) && textOf(it, 'type') === 'LIMIT_MODIFIER'
    )
  )
}

/** Sorts by more keys, after those that it is sorted by already. */
function sortedBy(node: JsonObject, keys: readonly JsonObject[]): JsonObject {
  const more = keys.map((expression) => ({
    type: 'ORDER_DEFAULT',
    null_order: 'ORDER_DEFAULT',
    expression
  }))
  const modifiers = listOf(node, 'modifiers')
  const isOrder = (it: Json): it is JsonObject =>
    isObject(it) && textOf(it, 'type') === 'ORDER_MODIFIER'
  const order = modifiers.find(isOrder)
  const orders = order ? listOf(order, 'orders') : []
  // Already by all of them: `order by all`, or the inside of a statement that is one.
  const isSettled = orders.some(
    (it) =>
      isObject(it) && isObject(it['expression']) && it['expression']['columns'] === true
  )
  if (isSettled) return node
  const sorted = {type: 'ORDER_MODIFIER', orders: [...orders, ...more]}
  return {
    ...node,
    modifiers: order
      ? modifiers.map((it) => (it === order ? sorted : it))
      : [...modifiers, sorted]
  }
}
