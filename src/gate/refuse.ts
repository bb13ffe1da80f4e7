import type {Code} from '../model/codes.js'
import {diagnose, type Diagnostic, type Span, type Wording} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'

/** Codes under which the gate refuses: with one of them, nothing is written. */
export type GateCode = Extract<Code, `gate/${string}`>

/**
 * A refusal that speaks of a finished file: which one, and where in it. The file's
 * name is a quotation; whoever shows it has made sure that it tells nothing.
 */
export function refuse(
  code: GateCode,
  file: ProjectPath,
  what: string,
  {span, hints = []}: {readonly span?: Span; readonly hints?: readonly Wording[]} = {}
): Diagnostic {
  return diagnose(code, [{quote: file}, ` ${what}`], {span, hints})
}

export function unreadable(file: ProjectPath, what: string): Diagnostic {
  return refuse('gate/unreadable', file, what, {
    hints: ['Release only what can be read: the gate does not guess.']
  })
}

export function hidden(file: ProjectPath, what: string): Diagnostic {
  return refuse('gate/hidden-content', file, what, {
    hints: ['Take out what no reader sees, or write it where readers see it.']
  })
}
