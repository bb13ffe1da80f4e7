import {Engine} from '../duckdb/engine.js'
import type {Statement} from '../duckdb/statement.js'
import type {Relation} from '../duckdb/relation.js'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Scheme} from '../model/scheme.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {QueryBlock} from '../model/query.js'
import type {Limits} from '../model/settings.js'
import type {Table} from '../model/table.js'
import {checkClaim} from './check-claim.js'
import {defineOrder} from './define-order.js'
import {defineTable} from './define-table.js'
import {sayFault, spanAt} from './say-fault.js'
import {toRelation} from './to-relation.js'

/** What blocks of SQL are run over. */
export interface QueryGround {
  /** Those of the data, as the edition has them. */
  readonly tables: readonly Table[]
  readonly scheme: Scheme
  readonly limits: Limits
}

/** A block whose statement was read and may be run. */
export interface ReadQuery {
  readonly block: QueryBlock
  readonly statement: Statement
}

/**
 * Runs a text's blocks of SQL: makes the tables that it defines, and holds its claims
 * against them and the others.
 *
 * The engine is loaded only where there is a block. Tables may be defined in any
 * order, and over each other.
 *
 * @returns
 *   The tables that are defined. Codes: `query/bad-sql`, `query/sql-not-allowed`,
 *   `query/sql-limit`, `query/unknown-table`, `query/unknown-column`,
 *   `query/duplicate-table`, `query/circular-table`, `query/claim-not-true`.
 */
export async function defineTables(
  blocks: readonly QueryBlock[],
  ground: QueryGround
): Promise<Noted<readonly Table[]>> {
  if (blocks.length === 0) return noted([])
  const {limits} = ground
  const engine = await Engine.open({
    memoryMb: limits.queryMemoryMb,
    steps: limits.querySteps,
    rows: limits.dataRows,
    cells: limits.dataCells
  })
  try {
    return await new Definer(engine, ground).run(blocks)
  } finally {
    await engine[Symbol.asyncDispose]()
  }
}

/** Holds what is known while one block after another is run. */
class Definer {
  readonly #engine: Engine
  readonly #ground: QueryGround
  readonly #diagnostics: Diagnostic[] = []
  /** Tables that can be asked, by name. */
  readonly #tables: Map<string, Table>
  /** Names of tables that could not be made, which has been told. */
  readonly #failed = new Set<string>()
  readonly #added = new Set<string>()

  constructor(engine: Engine, ground: QueryGround) {
    this.#engine = engine
    this.#ground = ground
    this.#tables = new Map(ground.tables.map((table) => [table.name, table]))
  }

  async run(blocks: readonly QueryBlock[]): Promise<Noted<readonly Table[]>> {
    const read: ReadQuery[] = []
    for (const block of blocks) {
      const it = await this.#read(block)
      if (it) read.push(it)
    }
    const order = defineOrder(read.filter(({block}) => block.kind === 'sql'))
    this.#diagnostics.push(...order.diagnostics)
    for (const name of order.value.circular) this.#failed.add(name)

    const defined: Table[] = []
    for (const query of order.value.queries) {
      const table = await this.#define(query)
      if (table) defined.push(table)
    }
    for (const query of read) {
      if (query.block.kind !== 'check') continue
      const relation = await this.#ask(query)
      if (relation) this.#diagnostics.push(...checkClaim(query.block, relation))
    }
    return noted(defined, this.#diagnostics)
  }

  /** Reads a block's statement; a table of a name that is taken is none. */
  async #read(block: QueryBlock): Promise<ReadQuery | undefined> {
    const {label} = block
    const other = block.kind === 'sql' ? this.#namesakeOf(block) : undefined
    if (other) {
      const message = say`two tables are called ${label.text}`
      this.#diagnostics.push(
        diagnose('query/duplicate-table', message, {
          span: label.span,
          related: [{span: other, message: 'the first one is here'}],
          hints: ['Give one of them another name.']
        })
      )
      return undefined
    }
    if (block.kind === 'sql') this.#named.set(label.text, label.span)
    const statement = await this.#engine.read(block.sql)
    if (!statement.fault) return {block, statement: statement.value}
    this.#diagnostics.push(sayFault(block, statement.fault))
    if (block.kind === 'sql') this.#failed.add(label.text)
    return undefined
  }

  /** Names of blocks that were come upon. */
  readonly #named = new Map<string, QueryBlock['span']>()

  #namesakeOf({label}: QueryBlock): QueryBlock['span'] | undefined {
    return this.#named.get(label.text) ?? this.#tables.get(label.text)?.span
  }

  async #define(query: ReadQuery): Promise<Table | undefined> {
    const {block, statement} = query
    const name = block.label.text
    const relation = await this.#ask(query)
    const sources = statement.tables.flatMap((it) => this.#tables.get(it.name) ?? [])
    const table =
      relation &&
      defineTable(block, {
        relation,
        sources,
        aliases: statement.aliases,
        scheme: this.#ground.scheme
      })
    if (table) this.#diagnostics.push(...table.diagnostics)
    if (table?.value) this.#tables.set(name, table.value)
    else this.#failed.add(name)
    return table?.value
  }

  /** Runs a statement, after the tables that it asks. */
  async #ask({block, statement}: ReadQuery): Promise<Relation | undefined> {
    let isAsked = true
    for (const it of statement.tables) isAsked = (await this.#has(block, it)) && isAsked
    if (!isAsked) return undefined
    const result = await this.#engine.run(statement)
    if (!result.fault) return result.value
    const columns = statement.tables.flatMap(
      ({name}) => this.#tables.get(name)?.columns.map((it) => it.name) ?? []
    )
    this.#diagnostics.push(sayFault(block, result.fault, columns))
    return undefined
  }

  /** Whether the engine has a table, after it was given it. */
  async #has(block: QueryBlock, {name, at}: Statement['tables'][number]) {
    if (this.#added.has(name)) return true
    if (this.#failed.has(name)) return false
    const table = this.#tables.get(name)
    if (!table) {
      const message = say`there is no table called ${name}`
      const span = spanAt(block, at)
      const hints = hintAtName(name, [...this.#tables.keys()])
      this.#diagnostics.push(diagnose('query/unknown-table', message, {span, hints}))
      return false
    }
    const relation = toRelation(table)
    this.#diagnostics.push(...relation.diagnostics)
    if (relation.value) {
      this.#added.add(name)
      await this.#engine.add(name, relation.value)
    } else this.#failed.add(name)
    return relation.value !== undefined
  }
}
