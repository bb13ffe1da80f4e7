import {drawPretty} from '../diagnostic/draw-pretty.js'
import {toGithub} from '../diagnostic/to-github.js'
import {toJson} from '../diagnostic/to-json.js'
import type {Diagnostic} from '../model/diagnostic.js'
import type {Reading} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {CommonOptions} from './commands.js'
import {EXIT} from './exit.js'

/** Writes sorted diagnostics in the form that was asked for, to standard output. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>,
  {format, quote}: Pick<CommonOptions, 'format' | 'quote'>
): void {
  const shown = diagnostics.filter(({severity}) => severity !== 'info')
  process.stdout.write(textOf(shown, sources, {format, quote}))
}

function textOf(
  sorted: readonly Diagnostic[],
  sources: ReadonlyMap<ProjectPath, Reading>,
  {format, quote}: Pick<CommonOptions, 'format' | 'quote'>
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
      return reading?.kind === 'file'
        ? [[path, decoder.decode(reading.bytes)] as const]
        : []
    })
  )
}

/** The exit code of a build by its mistakes. */
export function exitOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({severity}) => severity === 'error') ? EXIT.mistake : EXIT.done
}

/** As “1 error, 2 warnings”. */
export function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((it) => it.severity === severity).length
  return `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}`
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Colour where a person reads it and has not asked for none (no-color.org). */
function hasColor(): boolean {
  return process.stdout.isTTY && !process.env['NO_COLOR']
}
