import {TLP} from '../../src/marking/tlp.js'
import {MARKS} from '../../src/marking/marks.js'
import {judgeEdition, type JudgeInput} from '../../src/gate/judge-edition.js'
import type {Diagnostic, Span} from '../../src/model/diagnostic.js'
import type {OutputFile} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import type {Withheld, WithheldCell, WithheldName} from '../../src/model/withheld.js'
import {plain} from '../fixtures.js'

const [CLEAR, GREEN] = MARKS
export const RED = MARKS.at(-1)
if (!CLEAR || !GREEN || !RED) throw new Error('There are no marks')

export const SOURCE = asProjectPath('reports/x/report.md')

export function spanOn(line: number, file = SOURCE): Span {
  return {file, start: {line, column: 1}, end: {line, column: 9}}
}

/** What is withheld of a report: texts by their line from 5 on, and what is kept. */
export function withheldOf(
  texts: readonly string[],
  {
    names = [],
    cells = [],
    released = []
  }: {
    readonly names?: readonly WithheldName[]
    readonly cells?: readonly WithheldCell[]
    readonly released?: readonly string[]
  } = {}
): Withheld {
  return {
    texts: texts.map((text, index) => {
      return {
        kind: 'text',
        text,
        span: spanOn(5 + index),
        mark: RED ?? GREEN,
        why: 'mark'
      }
    }),
    cells,
    names,
    released
  } as Withheld
}

export function nameOf(name: string, kind: WithheldName['kind'] = 'id'): WithheldName {
  if (!RED) throw new Error('There is no mark')
  return {kind, name, span: spanOn(3), mark: RED, why: 'mark'}
}

const PAGE_HEAD = '<!DOCTYPE html>\n<html lang="en"><body><p>TLP:CLEAR</p>'

/** A page that is fit for release, around this. */
export function pageOf(body: string, path = 'x/index.html'): OutputFile {
  return fileOf(path, `${PAGE_HEAD}${body}</body></html>`)
}

export function fileOf(path: string, text: string | Uint8Array): OutputFile {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return {path: asProjectPath(path), bytes}
}

/** Judges files for an edition of the lowest mark. */
export function judge(
  files: readonly OutputFile[],
  withheld: Withheld,
  more: Partial<JudgeInput> = {}
): readonly Diagnostic[] {
  if (!CLEAR) throw new Error('There is no mark')
  return judgeEdition({
    files,
    withheld,
    rawSources: new Map(),
    ceiling: CLEAR,
    mark: CLEAR,
    scheme: TLP,
    allowed: [],
    machine: {paths: [], names: [], values: []},
    ...more
  }).diagnostics
}

/** As `code: message`, one a line. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({code, message}) => `${code}: ${plain(message)}`)
}
