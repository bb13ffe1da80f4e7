import {diagnose, type Diagnostic, type Wording} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import {noted, type Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {Withheld} from '../model/withheld.js'
import type {Channel, ChannelText} from './channel-text.js'
import {checkMarks} from './check-marks.js'
import {checkSources, type RawSources} from './check-sources.js'
import {decodePercents} from './decode-text.js'
import {openTracer, type Machine} from './find-traces.js'
import {openSeeker, type Finding, type FindingKind, type Seeker} from './find-withheld.js'
import {readOutput} from './read-output.js'

export interface JudgeInput {
  /** Finished files, at paths relative to the edition's folder. */
  readonly files: readonly OutputFile[]
  readonly withheld: Withheld
  /** Sources for the second reading; empty for files that come of no report. */
  readonly rawSources: RawSources
  readonly ceiling: Mark
  readonly scheme: Scheme
  /** The mark that every page is to show; left out, one and the same up to the ceiling. */
  readonly mark?: Mark | undefined
  /** Texts that may appear besides the kept sources: labels, the brand. */
  readonly allowed: readonly string[]
  readonly machine: Machine
}

/** What the gate says of some files. */
export interface Verdict {
  /** Whether they may leave the house. */
  readonly isReleased: boolean
}

/** Places that are told of one file; the rest is counted. */
const MOST_PLACES = 20

/**
 * Judges finished files as a stranger would read them: whether anything withheld is in
 * any channel, whether marks stand where they must, whether anything tells of the
 * machine or is hidden. What cannot be read is refused.
 *
 * It imports no stage: what is withheld it is told, and the sources it reads again.
 * Messages say the channel and the place in the source, and never what was found.
 */
export function judgeEdition(input: JudgeInput): Noted<Verdict> {
  const {files, withheld, allowed, machine, rawSources} = input
  const seeker = openSeeker(withheld, allowed)
  const findTraces = openTracer(machine, [...withheld.released, ...allowed])
  const diagnostics: Diagnostic[] = [...checkSources(rawSources, withheld, input)]
  for (const output of files) {
    const read = readOutput(output)
    const texts = [...read.texts, nameText(output.path)]
    const found = texts.flatMap((text) => seeker.find(text))
    diagnostics.push(
      ...report(found, seeker),
      ...read.faults,
      ...findTraces(texts),
      ...checkMarks(output.path, read, input)
    )
  }
  const safe = diagnostics.map((it) => withoutNames(it, seeker))
  return noted({isReleased: safe.length === 0}, safe)
}

function nameText(path: ProjectPath): ChannelText {
  return {
    file: path,
    channel: 'file name',
    pieces: [{text: decodePercents(path), where: 'its name'}]
  }
}

const KINDS: Readonly<Record<FindingKind, string>> = {
  word: 'a word',
  number: 'a number',
  name: 'a name',
  run: 'a run of words'
}

/** One diagnostic for each withheld thing and channel that it was found in. */
function report(found: readonly Finding[], seeker: Seeker): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>()
  for (const {kind, file, channel, where, span} of found) {
    const key = `${channel} ${span.file}:${span.start.line}:${span.start.column}`
    if (told.has(key) || MOST_PLACES <= told.size) continue
    const message = wordingOf(kind, file, channel, where)
    const hints = [
      'Release it in the source by its mark, or take it out of what is kept.'
    ]
    told.set(key, diagnose('gate/withheld-text', message, {span, hints}))
  }
  return [...told.values()].map((it) => withoutNames(it, seeker))
}

function wordingOf(
  kind: FindingKind,
  file: ProjectPath,
  channel: Channel,
  where: string
): Wording {
  return [
    `${KINDS[kind]} of this is withheld and stands in `,
    {quote: file},
    `, channel “${channel}”, ${where}`
  ]
}

/** A file's name that is withheld itself is not told either. */
function withoutNames(diagnostic: Diagnostic, seeker: Seeker): Diagnostic {
  if (typeof diagnostic.message === 'string') return diagnostic
  const message = diagnostic.message.map((it) => {
    if (typeof it === 'string' || seeker.isClean(decodePercents(it.quote))) return it
    return 'a file whose name is withheld'
  })
  return {...diagnostic, message}
}
