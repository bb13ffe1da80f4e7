import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {findNearest, hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {Field, FieldTable} from './field.js'
import {wrongValue} from './kind.js'
import type {YamlEntry, YamlMap, YamlValue} from './value.js'

/** A map that is being read by its table. */
export interface Reading {
  /** The value of a key of the table, or what holds without it. */
  get<T>(field: Field<T>): T
  /** Where a key of the table is written, if it is. */
  find(field: Field<unknown>): YamlEntry | undefined
}

/**
 * Reads a map by its table, and notes what is wrong with its keys.
 *
 * @param options.at
 *   The place of a `config/missing-key` error; the map itself where left out.
 * @param make
 *   Makes the typed value. Each field of the table is to be got in it: a field
 *   that nobody asks for is a bug.
 * @returns
 *   What `make` made, and in the order of the file: `config/unknown-key`,
 *   `config/wrong-value`, `config/missing-key` and the codes of the refusals.
 */
export function readFields<T>(
  value: YamlValue,
  table: FieldTable,
  make: (reading: Reading) => T,
  {at = value.span}: {readonly at?: Span} = {}
): Noted<T> {
  const isMap = value.kind === 'map'
  const map: YamlMap = isMap ? value : {kind: 'map', entries: [], span: value.span}
  const diagnostics = isMap
    ? checkKeys(map, table)
    : [...wrongValue(value, 'keys and values')]

  // A misspelt key is told as such, and not as a missing one too.
  const known = table.fields.map(({name}) => name)
  const misspelt = new Set(map.entries.map(({key}) => findNearest(key, known)))

  const asked = new Set<string>()
  const find = ({name}: Field<unknown>): YamlEntry | undefined => {
    asked.add(name)
    return map.entries.find(({key}) => key === name)
  }
  const made = make({
    find,
    get(field) {
      const entry = find(field)
      if (!entry) {
        const isMissing = isMap && field.isRequired && !misspelt.has(field.name)
        if (isMissing) diagnostics.push(missingKey(field, at))
        return field.absent
      }
      const read = field.kind.read(entry.value)
      for (const it of read.diagnostics) diagnostics.push(it)
      return read.value ?? field.absent
    }
  })

  const forgotten = table.fields.find(({name}) => !asked.has(name))
  if (forgotten) throw new Error(`Internal error: nobody asked for \`${forgotten.name}\``)
  return noted(made, diagnostics)
}

function checkKeys(
  map: YamlMap,
  {fields, refusals, letStand = []}: FieldTable
): Diagnostic[] {
  const known = fields.map(({name}) => name)
  return map.entries.flatMap(({key, keySpan}) => {
    if (known.includes(key) || letStand.includes(key)) return []
    const quote = {quote: key, span: keySpan}
    const refusal = refusals.find(({names}) => names.includes(key))
    if (refusal) {
      const {code, why, hint} = refusal
      return [diagnose(code, [quote, ` ${why}`], {span: keySpan, hints: [hint]})]
    }
    return [
      diagnose('config/unknown-key', say`there is no key called ${quote} here`, {
        span: keySpan,
        hints: hintAtName(key, known)
      })
    ]
  })
}

function missingKey({name, kind}: Field<unknown>, span: Span): Diagnostic {
  return diagnose('config/missing-key', `the key \`${name}\` is missing`, {
    span,
    hints: [`Add \`${name}\`: ${kind.words}.`]
  })
}
