import {say, type Wording} from '../model/diagnostic.js'
import {faultOf, type Outcome} from './fault.js'
import {isObject, readTree, textOf, type JsonObject} from './statement.js'

/**
 * Says why a statement could not be read or run, in our words where we have any.
 *
 * @param message
 *   As the engine throws it, or as it writes it in place of a tree: JSON, perhaps
 *   after some words.
 */
export function toFault(
  sql: string,
  message: string
): Exclude<Outcome<never>, {value: never}> {
  const tree = findTree(message.slice(Math.max(0, message.indexOf('{')))) ?? {}
  const said = textOf(tree, 'exception_message') || textOf(tree, 'error_message')
  const [line = ''] = (said || message).split('\n')
  const offset = /^\d+$/.test(textOf(tree, 'position'))
    ? Number(textOf(tree, 'position'))
    : undefined
  const place = {sql, offset}

  const type = textOf(tree, 'exception_type') || textOf(tree, 'error_type')
  if (type === 'Out of Memory' || /out of memory|failed to allocate/i.test(line)) {
    return faultOf('limit', 'the query needs more memory than it may have', {
      ...place,
      hints: ['Join tables by what they share, or raise `limits.query-memory-mb`.']
    })
  }
  if (/expression depth limit/i.test(line))
    return faultOf('limit', 'the query stands in itself too deeply', place)
  if (/only SELECT statements/i.test(line)) {
    return faultOf('refused', 'only a SELECT can be run', {
      hints: ['Write one that begins with `select` or `with`.']
    })
  }
  const column = findColumn(tree, line)
  if (column !== undefined)
    return faultOf('unknown-column', say`there is no column called ${column}`, place)
  const overflow = findOverflow(line)
  if (overflow) return faultOf('limit', overflow, place)
  return faultOf('syntax', sayOf(line), place)
}

/** A tree, or what the engine writes in its place. */
export function findTree(text: string): JsonObject | undefined {
  try {
    const tree = readTree(text)
    return isObject(tree) ? tree : undefined
  } catch {
    // A message that quotes much of a text is cut short, and no JSON any more.
    return undefined
  }
}

function findColumn(tree: JsonObject, line: string): string | undefined {
  if (textOf(tree, 'error_subtype') === 'COLUMN_NOT_FOUND') return textOf(tree, 'name')
  const [, column] = /does not have a column named "(.*)"/.exec(line) ?? []
  return column
}

function findOverflow(line: string): Wording | undefined {
  if (/a text grows/.test(line)) return line
  const isNumber = /overflow|out of range|could not cast value|Casting value/i.test(line)
  return isNumber ? 'a number grows beyond 26 digits before its point' : undefined
}

function sayOf(line: string): Wording {
  if (line === '' || line.startsWith('{')) return 'the query cannot be read'
  const [, near] = /^syntax error at or near "(.*)"$/.exec(line) ?? []
  if (near !== undefined) return say`the query cannot be read from ${near} on`
  if (/syntax error at end of input/.test(line)) return 'the query ends too early'
  return say`the query cannot be run: ${line}`
}
