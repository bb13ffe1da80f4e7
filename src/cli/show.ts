import {drawPretty} from '../diagnostic/draw-pretty.js'
import {toGithub} from '../diagnostic/to-github.js'
import {toJson} from '../diagnostic/to-json.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Reading} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import {EXIT} from './exit.js'
import type {CommonFlags} from './flags.js'

/** Writes sorted diagnostics in the form that was asked for, to standard output. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>,
  {format, quote}: Pick<CommonFlags, 'format' | 'quote'>
): void {
  const shown = diagnostics.filter(({severity}) => severity !== 'info')
  process.stdout.write(textOf(shown, sources, {format, quote}))
}

/** Draws sorted diagnostics on standard error, where standard output holds a product. */
export function showComplaints(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>
): void {
  const shown = diagnostics.filter(({severity}) => severity !== 'info')
  if (shown.length === 0) return
  const width = process.stderr.isTTY ? process.stderr.columns : 100
  const options = {color: process.stderr.isTTY && !process.env['NO_COLOR'], width}
  process.stderr.write(`${drawPretty(shown, textsOf(shown, sources), options)}\n`)
}

function textOf(
  sorted: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>,
  {format, quote}: Pick<CommonFlags, 'format' | 'quote'>
): string {
  switch (format) {
    case 'json':
      return toJson(sorted, {quote})
    case 'github':
      return toGithub(sorted, {quote})
    case 'pretty':
      return drawPretty(sorted, textsOf(sorted, sources), {
        color: hasColor(),
        width: process.stdout.isTTY ? process.stdout.columns : 100
      })
  }
}

/** The files that diagnostics point into, as text; what is no UTF-8 has no frame. */
function textsOf(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>
): ReadonlyMap<ProjectPath, string> {
  const wanted = diagnostics
    .flatMap(({span, related}) => [span, ...related.map((it) => it.span)])
    .flatMap((span) => (span ? [span.file] : []))
  const decoder = new TextDecoder()
  return new Map(
    [...new Set(wanted)].flatMap((path) => {
      const reading = sources.get(path)
      return reading?.kind === 'file' && isText(reading.bytes)
        ? [[path, decoder.decode(reading.bytes)] as const]
        : []
    })
  )
}

/** Bytes that are looked at to tell whether a file is text, as Git does it. */
const LOOKED_AT_BYTES = 8000

/** A spreadsheet has no lines that could be shown. */
function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, LOOKED_AT_BYTES).includes(0)
}

/** The exit code of a build by its mistakes; a refusal of the gate is the highest. */
export function exitOf(diagnostics: readonly Diagnostic[]): number {
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  if (errors.some(({code}) => code.startsWith('gate/'))) return EXIT.refused
  return errors.length === 0 ? EXIT.done : EXIT.mistake
}

/**
 * The last line for a person, as “1 error, 2 warnings in 2 files. 3 reports built in
 * 1.9 s.”, set off from what stands above it.
 */
export function showSummary(
  diagnostics: readonly Diagnostic[],
  paths: readonly string[],
  done: string
): void {
  const listing = paths.map((path) => `${path}\n`).join('')
  const blocks = [listing, `${countsOf(diagnostics)}. ${done}.\n`].filter(Boolean)
  const isFirst = diagnostics.every(({severity}) => severity === 'info')
  process.stdout.write((isFirst ? '' : '\n') + blocks.join('\n'))
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const of = (wanted: Diagnostic['severity']): readonly Diagnostic[] =>
    diagnostics.filter(({severity}) => severity === wanted)
  const [errors, warnings] = [of('error'), of('warning')]
  const counts = `${plural(errors.length, 'error')}, ${plural(warnings.length, 'warning')}`
  const files = new Set(
    [...errors, ...warnings].flatMap(({span}) => (span ? [span.file] : []))
  )
  return files.size === 0 ? counts : `${counts} in ${plural(files.size, 'file')}`
}

/** As “1 report”, “2 reports”. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Colour where a person reads it and has not asked for none (no-color.org). */
function hasColor(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR']
}
