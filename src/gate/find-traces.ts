import type {Diagnostic} from '../model/diagnostic.js'
import type {ChannelText} from './channel-text.js'
import {OWN_WORDS} from './own-words.js'
import {refuse} from './refuse.js'

/** What a finished file could tell of the machine that made it. */
export interface Machine {
  /** Folders: of the project, of the user, for temporary files. */
  readonly paths: readonly string[]
  /** Of users and hosts. */
  readonly names: readonly string[]
  /** Values of the environment. */
  readonly values: readonly string[]
}

/** Shorter, or so common that they name nobody. */
const LEAST_NAME = 4
const NAMES_NOBODY = new Set(
  'root admin administrator user users node build builder runner ubuntu debian home host localhost nobody guest docker worker default'.split(
    ' '
  )
)
const LEAST_VALUE = 8

/** Folders of a system, and addresses of files. */
const PATH =
  /(?:(?<![\w.~/-])\/(?:home|Users|root|tmp|var|private|usr|mnt|opt|srv|etc|proc)\/[\w.@-]+|(?<![A-Za-z])[A-Za-z]:\\[\w.@-]+|file:\/{2,3}[^\s"')]*)/g

/** Looks for traces in the texts of a file. */
export type Tracer = (texts: readonly ChannelText[]) => readonly Diagnostic[]

/**
 * Learns which traces of the machine to look for: paths, names of users and hosts,
 * values of the environment; what a kept source says itself is none.
 *
 * @param kept
 *   All texts that may appear.
 */
export function openTracer(machine: Machine, kept: readonly string[]): Tracer {
  const known = kept.join('\n')
  const isKnown = (text: string): boolean => known.includes(text)
  const names = machine.names
    .filter((it) => LEAST_NAME <= it.length)
    .filter(
      (it) => !NAMES_NOBODY.has(it.toLowerCase()) && !OWN_WORDS.has(it.toLowerCase())
    )
    .map(wordPattern)
    .filter((pattern) => !pattern.test(known))
  const literals = [
    ...machine.paths.filter((it) => 1 < it.split(/[\\/]/).filter(Boolean).length),
    ...machine.values.filter((it) => LEAST_VALUE <= it.length)
  ].filter((it) => !isKnown(it))

  return (texts) =>
    texts.filter(isTold).map(({file, channel}) =>
      refuse(
        'gate/machine-trace',
        file,
        `tells of the machine that made it, in its channel “${channel}”`,
        {
          hints: [
            'Look at the brand and at the pictures: nothing else may know a path or a name.'
          ]
        }
      )
    )

  function isTold({pieces}: ChannelText): boolean {
    const whole = pieces.map(({text}) => text).join('\n')
    return (
      [...whole.matchAll(PATH)].some(([path]) => !isKnown(path)) ||
      literals.some((it) => whole.includes(it)) ||
      names.some((pattern) => pattern.test(whole))
    )
  }
}

function wordPattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu')
}
