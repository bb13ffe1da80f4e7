import type {Machine} from '../gate/find-traces.js'
import {judgeEdition, type Verdict} from '../gate/judge-edition.js'
import {highestOf} from '../marking/marks.js'
import type {Edition} from '../model/edition.js'
import type {Mark} from '../model/mark.js'
import type {Noted} from '../model/noted.js'
import type {OutputFile} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import type {Withheld} from '../model/withheld.js'
import {allowedTexts} from './allowed-texts.js'
import type {Files} from './sources.js'

export interface JudgeLibraryInput {
  /** The library's files and the manifest, at paths relative to the edition's folder. */
  readonly files: readonly OutputFile[]
  /** What the edition withholds of its reports. */
  readonly withheld: readonly Withheld[]
  /** The marks of its reports. */
  readonly marks: readonly Mark[]
  readonly brands: Files
  readonly settings: Settings
  readonly edition: Edition
  /** Names and versions of the tools, as the manifest has them. */
  readonly tools: readonly string[]
  readonly machine: Machine
}

/** Judges what an edition says of all its reports together: its library, its manifest. */
export function judgeLibrary(input: JudgeLibraryInput): Noted<Verdict> {
  const {files, withheld, marks, brands, settings, edition, tools, machine} = input
  const {scheme, language, numbers} = settings
  const mark = highestOf(marks, scheme)
  const ceiling = edition.ceiling ?? mark
  const all: Withheld = {
    texts: withheld.flatMap(({texts}) => texts),
    cells: withheld.flatMap(({cells}) => cells),
    names: withheld.flatMap(({names}) => names),
    released: withheld.flatMap(({released}) => released)
  }
  const {released} = all
  const locale = {language, numbers}
  const allowed = allowedTexts({settings, brands, locale, ceiling, released, tools})
  return judgeEdition({
    files,
    withheld: all,
    rawSources: new Map(),
    ceiling,
    mark,
    scheme,
    allowed,
    machine
  })
}
