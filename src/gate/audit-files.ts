import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {OutputFile} from '../model/outside.js'
import {decodeUtf8} from '../model/utf8.js'
import type {FileTexts} from './channel-text.js'
import {openTracer} from './find-traces.js'
import {findHiddenHtml} from './read-html.js'
import {readOutput} from './read-output.js'

/**
 * Looks into finished files of anybody, without their sources, for what their readers do
 * not see: metadata, text under boxes or in no ink, attachments, scripts, comments,
 * earlier revisions, paths of a machine, and whatever cannot be read.
 */
export function auditFiles(files: readonly OutputFile[]): readonly Diagnostic[] {
  const findTraces = openTracer({paths: [], names: [], values: []}, [])
  return files.flatMap((file) => {
    const read = readOutput(file)
    return [
      ...read.faults,
      ...hiddenIn(file),
      ...findTraces(read.texts),
      ...metadataIn(file, read)
    ]
  })
}

function hiddenIn({path, bytes}: OutputFile): readonly Diagnostic[] {
  if (!/\.(?:html|svg)$/.test(path)) return []
  const decoded = decodeUtf8(path, bytes)
  return decoded.kind === 'text' ? findHiddenHtml(path, decoded.text) : []
}

/** Facts that a PDF tells of its makers; what they are is not repeated. */
const FACTS = ['Author', 'Subject', 'Keywords', 'Creator', 'Producer']

/** What Tearline writes of itself tells of nobody. */
const OURS = /^Tearline\b/

function metadataIn({path}: OutputFile, {texts}: FileTexts): readonly Diagnostic[] {
  const pieces = texts.find(({channel}) => channel === 'metadata')?.pieces ?? []
  const told = pieces.filter(({text}) => !OURS.test(text)).map(({where}) => where)
  const facts = FACTS.filter((it) => told.includes(it))
  if (facts.length === 0) return []
  const what = ` tells of itself in its metadata: ${facts.join(', ')}`
  return [
    diagnose('gate/metadata', [{quote: path}, what], {
      hints: ['Look at the properties of the file, and leave only what is meant for all.']
    })
  ]
}
