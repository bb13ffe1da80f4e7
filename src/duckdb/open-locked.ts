import type {DuckDBConnection, DuckDBInstance} from '@duckdb/node-api'
import {MACROS} from './macros.js'

/** An engine that does nothing any more but run statements. */
export interface Locked {
  readonly loaded: typeof import('@duckdb/node-api')
  readonly instance: DuckDBInstance
  readonly connection: DuckDBConnection
}

/** How deep expressions may stand in each other: the engine's own limit is 1000. */
const EXPRESSION_DEPTH = 250

/** Settings that cannot be changed once the engine runs. */
const SETTINGS = {
  threads: '1',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  preserve_insertion_order: 'true'
}

/**
 * Loads the engine, which takes a fifth of a second, and locks it: no network, no
 * extensions, no settings, and no files but those that are named.
 *
 * @param paths
 *   Of the system.
 */
export async function openLocked(
  {memoryMb}: {readonly memoryMb: number},
  paths: readonly string[] = []
): Promise<Locked> {
  const loaded = await import('@duckdb/node-api')
  const instance = await loaded.DuckDBInstance.create(':memory:', {
    ...SETTINGS,
    memory_limit: `${memoryMb}MiB`
  })
  const connection = await instance.connect()
  const allowed = paths.map((path) => `'${path.replaceAll("'", "''")}'`)
  for (const statement of [
    `set max_expression_depth = ${EXPRESSION_DEPTH}`,
    'set errors_as_json = true',
    ...MACROS,
    `set allowed_paths = [${allowed.join(', ')}]`,
    'set enable_external_access = false',
    'set lock_configuration = true'
  ])
    await connection.run(statement)
  return {loaded, instance, connection}
}
