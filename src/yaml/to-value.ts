import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar
} from 'yaml'
import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Places} from '../model/places.js'
import type {YamlEntry, YamlMap, YamlValue} from './value.js'

/** What the nodes of a document are held against. */
export interface Source {
  readonly text: string
  readonly places: Places
  readonly emptiedLines: ReadonlySet<number>
}

/**
 * Makes plain data of a document's nodes, at most as deep as its tokens were.
 *
 * Texts are brought to NFC, since a name typed on another keyboard is the same
 * name. A key that comes twice keeps its first value and is a
 * `config/duplicate-key` error; a merge key, a key that is no text and a value
 * without a key are `config/bad-yaml`.
 */
export function toYamlValue(node: unknown, source: Source): Noted<YamlValue> {
  const diagnostics: Diagnostic[] = []
  return noted(toValue(node, 0), diagnostics)

  function toValue(node: unknown, emptyAt: number): YamlValue {
    if (!isNode(node)) return emptyOf(source.places.spanAt(emptyAt, emptyAt))
    const span = spanOf(node)
    if (isAlias(node) || node.tag !== undefined) return {kind: 'faulty', span}
    if (isScalar(node)) return scalarOf(node, span)
    if (isSeq(node)) {
      const values = node.items.map((it) => toItem(it, startOf(node)))
      return {kind: 'list', values, span: node.flow ? span : around(values, span)}
    }
    if (isMap(node)) {
      const map = mapOf(node.items, span)
      return node.flow ? map : {...map, span: around(map.entries, span)}
    }
    return {kind: 'faulty', span}
  }

  /** A pair in a list, as in `[a: b]`, is a map of one. */
  function toItem(item: unknown, emptyAt: number): YamlValue {
    if (!isPair(item)) return toValue(item, emptyAt)
    const map = mapOf([item], source.places.spanAt(emptyAt, emptyAt))
    return {...map, span: around(map.entries, map.span)}
  }

  function scalarOf(node: Scalar, span: Span): YamlValue {
    const {value, source: written = ''} = node
    if (typeof value === 'string')
      return {kind: 'text', text: value.normalize('NFC'), span}
    if (typeof value === 'number') {
      return {kind: 'number', number: value, source: written, span}
    }
    if (typeof value === 'boolean') {
      return {kind: 'boolean', is: value, source: written, span}
    }
    return emptyOf(span)
  }

  function emptyOf(span: Span): YamlValue {
    const isEmptied = source.emptiedLines.has(span.start.line)
    return {kind: isEmptied ? 'faulty' : 'empty', span}
  }

  function mapOf(pairs: readonly Pair[], span: Span): YamlMap {
    const entriesByKey = new Map<string, YamlEntry>()
    for (const {key, value} of pairs) {
      const name = readKey(key)
      if (name === undefined || !isNode(key)) continue
      const keySpan = spanOf(key)
      const read = toValue(value, endOf(key))
      const entry = {
        key: name,
        keySpan,
        value: read.kind === 'empty' ? {...read, span: keySpan} : read
      }
      const first = entriesByKey.get(name)
      if (first) diagnostics.push(duplicateKey(entry, first))
      else entriesByKey.set(name, entry)
    }
    return {kind: 'map', entries: [...entriesByKey.values()], span}
  }

  function readKey(key: unknown): string | undefined {
    if (!isNode(key)) return undefined
    const span = spanOf(key)
    if (!isScalar(key) || key.source === '') {
      const hint = 'Write a word, then a colon and a space.'
      const message = 'a key must be a word'
      diagnostics.push(diagnose('config/bad-yaml', message, {span, hints: [hint]}))
      return undefined
    }
    if (key.value === '<<' && key.type === 'PLAIN') {
      const hint = 'Write the keys out.'
      const message = 'a merge key is not read: its keys are written elsewhere'
      diagnostics.push(diagnose('config/bad-yaml', message, {span, hints: [hint]}))
      return undefined
    }
    const text = typeof key.value === 'string' ? key.value : (key.source ?? '')
    return text.normalize('NFC')
  }

  function spanOf(node: Node): Span {
    return source.places.spanAt(startOf(node), endOf(node))
  }

  /** The end of what was written: without the line end that YAML adds to a block. */
  function endOf(node: Node): number {
    const start = startOf(node)
    return start + source.text.slice(start, rangeOf(node)[1]).trimEnd().length
  }
}

function startOf(node: Node): number {
  return rangeOf(node)[0]
}

function rangeOf({range}: Node): NonNullable<ParsedNode['range']> {
  if (!range) throw new Error('Internal error: a YAML node without a range')
  return range
}

/** From the first to the last of the pieces of a block. */
function around(pieces: readonly (YamlEntry | YamlValue)[], otherwise: Span): Span {
  const [first] = pieces
  const last = pieces.at(-1)
  if (!first || !last) return otherwise
  const {start} = 'keySpan' in first ? first.keySpan : first.span
  const {end} = 'keySpan' in last ? last.value.span : last.span
  return {...otherwise, start, end}
}

function duplicateKey(entry: YamlEntry, first: YamlEntry): Diagnostic {
  const {key, keySpan} = entry
  return diagnose(
    'config/duplicate-key',
    say`${{quote: key, span: keySpan}} is written twice`,
    {
      span: keySpan,
      related: [{span: first.keySpan, message: 'the first one is here'}],
      hints: ['Keep one of them.']
    }
  )
}
