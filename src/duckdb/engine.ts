import type {DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'
import {say} from '../model/diagnostic.js'
import {addRows} from './add-rows.js'
import {aliasesIn, checkTree} from './check-tree.js'
import {faultOf, type Fault, type Outcome} from './fault.js'
import {findResult} from './find-result.js'
import {openLocked} from './open-locked.js'
import {findTree, toFault} from './to-fault.js'
import {rewriteTree} from './rewrite-tree.js'
import {
  canBeTree,
  isObject,
  listOf,
  writeTree,
  type Mention,
  type Statement
} from './statement.js'
import type {Relation} from './relation.js'

export interface EngineLimits {
  /** Mebibytes that tables and results may take. */
  readonly memoryMb: number
  /**
   * Steps that one statement may take. A step is what the engine does before it looks
   * up: up to some hundred thousand rows, some milliseconds.
   */
  readonly steps: number
  /** Rows of one result. */
  readonly rows: number
  /** Cells of one result. */
  readonly cells: number
}

type Package = typeof import('@duckdb/node-api')

/** A query is written by a person; what is longer was not. */
const MOST_LETTERS = 20_000

/**
 * A database in memory that runs one SELECT after another, and nothing else.
 *
 * It is locked before it sees a statement: no files, no network, no extensions, no
 * settings, one thread. Each statement is looked through as a tree, and rewritten so
 * that its numbers are exact and its rows in a settled order: the same rows give the
 * same bytes on any machine. Limits are counted in steps and not in seconds, so that
 * a statement is refused everywhere or nowhere.
 */
export class Engine implements AsyncDisposable {
  readonly #package: Package
  readonly #instance: DuckDBInstance
  readonly #connection: DuckDBConnection
  readonly #limits: EngineLimits
  readonly #names = new Set<string>()

  private constructor(
    loaded: Package,
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    limits: EngineLimits
  ) {
    this.#package = loaded
    this.#instance = instance
    this.#connection = connection
    this.#limits = limits
  }

  /** Loads the engine, which takes a fifth of a second, and locks it. */
  static async open(limits: EngineLimits): Promise<Engine> {
    const {loaded, instance, connection} = await openLocked(limits)
    return new Engine(loaded, instance, connection, limits)
  }

  /** Adds a table; a second one of its name is a bug. */
  async add(name: string, relation: Relation): Promise<void> {
    await addRows(this.#package, this.#connection, name, relation)
    this.#names.add(name)
  }

  /** Reads a statement without running it: one SELECT, in which all is allowed. */
  async read(sql: string): Promise<Outcome<Statement>> {
    if (MOST_LETTERS < sql.length)
      return faultOf('limit', `a query has at most ${MOST_LETTERS} characters`)
    // The engine's tree does not say it, and planning a chain of such takes for ever.
    if (/\bmaterialized\b/i.test(sql))
      return faultOf('refused', say`${'materialized'} cannot be used in a query`, {
        hints: ['Leave it out: what a query names with `with` is computed once.']
      })
    if (!canBeTree(sql)) return faultOf('refused', 'the query holds a hidden character')
    let text: string
    try {
      text = await this.#textOf('json_serialize_sql($1::varchar)', sql)
    } catch (error) {
      return faultOfThrown(sql, error)
    }
    const tree = findTree(text)
    if (!tree || tree['error'] === true) return toFault(sql, text)

    const [first, second] = listOf(tree, 'statements')
    if (second !== undefined)
      return faultOf('refused', 'a block holds one query', {
        hints: ['Give each query a block of its own.']
      })
    const node = isObject(first) ? first['node'] : undefined
    if (!isObject(node)) return faultOf('syntax', 'the block holds no query')
    const tables = checkTree(sql, node)
    return tables.fault
      ? tables
      : {value: {sql, node, tables: tables.value, aliases: aliasesIn(node)}}
  }

  /**
   * Runs a statement whose tables were all added.
   *
   * @returns
   *   Its rows, sorted as it says and then by all columns.
   */
  async run(statement: Statement): Promise<Outcome<Relation>> {
    const {sql, tables} = statement
    // A name that is not known, the engine would look for among its own, and files.
    const unknown = tables.find(({name}) => !this.#names.has(name))
    if (unknown) return unknownTable(unknown)
    try {
      // What is wrong has its place in the text only while that is as it was written.
      const written = await this.#connection.prepare(sql)
      const names = Array.from({length: written.columnCount}, (_, index) =>
        written.columnName(index)
      )
      written.destroySync()
      return await this.#runExactly(statement, names)
    } catch (error) {
      return faultOfThrown(sql, error)
    }
  }

  async #runExactly(
    {sql, node}: Statement,
    names: readonly string[]
  ): Promise<Outcome<Relation>> {
    const tree = writeTree({
      error: false,
      statements: [{node: rewriteTree(node, names.length), named_param_map: []}]
    })
    const exact = await this.#textOf('json_deserialize_sql(json($1::varchar))', tree)
    const prepared = await this.#connection.prepare(exact)
    try {
      const pending = prepared.start()
      const {RESULT_NOT_READY} = this.#package.DuckDBPendingResultState
      for (let step = 1; pending.runTask() === RESULT_NOT_READY; step++) {
        if (this.#limits.steps < step) return tooLong(this.#limits.steps)
      }
      return await findResult(this.#package, await pending.getResult(), {
        sql,
        names,
        limits: this.#limits
      })
    } finally {
      prepared.destroySync()
    }
  }

  /** The one text that a function of the engine makes of another. */
  async #textOf(call: string, argument: string): Promise<string> {
    const result = await this.#connection.run(`select ${call}`, [argument])
    const [[text] = []] = await result.getRows()
    if (typeof text !== 'string') throw new Error(`Internal error: no text of ${call}`)
    return text
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#connection.closeSync()
    this.#instance.closeSync()
    return Promise.resolve()
  }
}

/** A fault of the author's; an error of ours goes on its way. */
function faultOfThrown(sql: string, error: unknown) {
  const message = error instanceof Error ? error.message : String(error)
  if (message.startsWith('Internal error:')) throw error
  return toFault(sql, message)
}

function unknownTable({name, at}: Mention): {readonly fault: Fault} {
  const message = say`there is no table called ${name}`
  return {fault: {kind: 'unknown-table', message, hints: [], at}}
}

function tooLong(steps: number) {
  return faultOf('limit', `the query takes more than ${steps} steps`, {
    hints: [
      say`Join tables by what they share, or raise ${'limits.query-steps'} in ${'tearline.yaml'}.`
    ]
  })
}
