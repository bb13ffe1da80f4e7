import {Composer, Parser, type Document, type CST} from 'yaml'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import {decodeUtf8} from '../model/utf8.js'
import {checkCharacters} from './check-characters.js'
import {checkTokens} from './check-tokens.js'
import {placesOf, type Places} from '../model/places.js'
import {syntaxErrors} from './syntax-error.js'
import {toYamlValue} from './to-value.js'
import type {YamlValue} from './value.js'

/**
 * Reads one document of YAML 1.2, core schema, strictly (`language.md`, rule 14).
 *
 * What other readers might take otherwise is refused: aliases, anchors, tags,
 * merge keys, directives, duplicate keys, values emptied by `#`, a second
 * document. Dates stay texts, as the core schema has it.
 *
 * @param firstLine
 *   The line of `file` on which `text` begins, so that front matter keeps its places.
 * @returns
 *   The value; a map without entries where nothing is written; `undefined` where
 *   the text is no YAML, since a guess at the rest would only make more noise.
 *   Codes: `config/bad-yaml`, `config/duplicate-key`, `config/emptied-value`,
 *   `config/comment-after-value`, `config/hidden-character`.
 */
export function readYaml(
  file: ProjectPath,
  text: string,
  firstLine = 1
): Noted<YamlValue | undefined> {
  const places = placesOf(file, text, firstLine)
  const characters = checkCharacters(text, places)

  const tokens = [...new Parser().parse(text)]
  const {isTooDeep, emptiedLines, ...checked} = checkTokens(tokens, places)
  const noticed = [...characters, ...checked.diagnostics]
  if (isTooDeep) return noted(undefined, noticed)

  const documents = compose(tokens, text)
  const errors = syntaxErrors(
    documents.flatMap((it) => it.errors),
    places
  )
  const faults = [...errors, ...secondDocument(documents, places)]
  if (0 < faults.length) return noted(undefined, [...noticed, ...faults])

  const contents = documents[0]?.contents
  const {value, diagnostics} = toYamlValue(contents, {text, places, emptiedLines})
  const isNothing = value.kind === 'empty'
  return noted(isNothing ? {kind: 'map', entries: [], span: value.span} : value, [
    ...noticed,
    ...diagnostics
  ])
}

/**
 * Reads a whole file of YAML, as `readYaml` does. One that is not UTF-8 is a
 * `config/bad-yaml` error at the first byte that is not.
 */
export function readYamlFile(
  file: ProjectPath,
  bytes: Uint8Array
): Noted<YamlValue | undefined> {
  const decoded = decodeUtf8(file, bytes)
  if (decoded.kind === 'text') return readYaml(file, decoded.text)
  const {span, looksLike} = decoded
  const message =
    looksLike === 'utf-16' ? 'the file is in UTF-16' : 'what stands here is not UTF-8'
  const hints = ['Save the file as UTF-8.']
  return noted(undefined, [diagnose('config/bad-yaml', message, {span, hints})])
}

function compose(tokens: readonly CST.Token[], text: string): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    // Ours names both places, and takes no time quadratic in the number of keys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent'
  })
  return [...composer.compose(tokens, false, text.length)]
}

function secondDocument(
  documents: readonly Document.Parsed[],
  places: Places
): Diagnostic[] {
  const [, second] = documents
  if (!second) return []
  const [start, end] = second.range
  return [
    diagnose('config/bad-yaml', 'a second document begins before this', {
      span: places.spanAt(start, Math.min(start + 1, end)),
      hints: ['Keep one document: take out the line `---` or `...`.']
    })
  ]
}
