import {faultOf, placeAt, type Outcome} from './fault.js'
import {checkNode, refuse, type Refusal} from './check-node.js'
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

/**
 * Looks through the tree of a statement: all that is not known to be harmless is
 * refused, at its place.
 *
 * @returns
 *   The tables it reads, each once, in the order of their first mention.
 */
export function checkTree(sql: string, node: JsonObject): Outcome<readonly Mention[]> {
  const walk = new Walk(sql)
  const refused = walk.findRefused(node, {names: new Set(), depth: 0})
  if (refused) return refused
  const {tables} = walk
  if (MOST_TABLES < tables.length)
    return faultOf('limit', `the statement names more than ${MOST_TABLES} tables`)
  const names = tables.map(({name}) => name)
  return {value: tables.filter(({name}, index) => names.indexOf(name) === index)}
}

/** Where in a statement a node stands. */
interface Scope {
  /** Names that queries around it define (`with x as`). */
  readonly names: ReadonlySet<string>
  /** How many queries it stands in. */
  readonly depth: number
}

/** Holds the tables that were come upon on the way through a tree. */
class Walk {
  readonly #sql: string
  readonly tables: Mention[] = []

  constructor(sql: string) {
    this.#sql = sql
  }

  findRefused(value: Json | undefined, scope: Scope): Refusal | undefined {
    if (Array.isArray(value)) return firstOf(value, (it) => this.findRefused(it, scope))
    if (!isObject(value)) return undefined
    const own = checkNode(this.#sql, value) ?? this.#checkTable(value, scope)
    if (own) return own
    const depth = scope.depth + ('subquery' in value ? 1 : 0)
    if (MOST_NESTED < depth) {
      return faultOf(
        'limit',
        `queries stand in each other more than ${MOST_NESTED} deep`,
        {
          sql: this.#sql,
          offset: offsetOf(value),
          hints: ['Name the inner ones with `with`.']
        }
      )
    }
    return this.#findBelow(value, {...scope, depth})
  }

  /**
   * What stands below a node; names that it defines hold there. Each definition sees
   * only those before it: a name that it would give itself is one of the engine's own.
   */
  #findBelow(node: JsonObject, scope: Scope): Refusal | undefined {
    const {cte_map: map, ...others} = node
    const names = new Set(scope.names)
    for (const entry of isObject(map) ? listOf(map, 'map') : []) {
      if (!isObject(entry)) continue
      const refused = this.findRefused(entry['value'], {...scope, names: new Set(names)})
      if (refused) return refused
      names.add(textOf(entry, 'key').toLowerCase())
    }
    return firstOf(Object.values(others), (it) => this.findRefused(it, {...scope, names}))
  }

  #checkTable(node: JsonObject, {names}: Scope): Refusal | undefined {
    if (textOf(node, 'type') !== 'BASE_TABLE') return undefined
    if (textOf(node, 'schema_name') !== '' || textOf(node, 'catalog_name') !== '') {
      const hints = ['Write the name of the table alone.']
      return refuse(this.#sql, node, 'only the tables of the report can be asked', hints)
    }
    const name = textOf(node, 'table_name').toLowerCase()
    if (!names.has(name)) this.tables.push({name, at: placeAt(this.#sql, offsetOf(node))})
    return undefined
  }
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

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined) {
  for (const value of values) {
    const found = find(value)
    if (found !== undefined) return found
  }
  return undefined
}
