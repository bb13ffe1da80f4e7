import type {Root} from 'mdast'
import type {Diagnostic} from '../model/diagnostic.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {Lines} from './lines.js'
import type {Prose} from './prose.js'
import type {TokenFacts} from './token-facts.js'

/** One file of a report's text with its tree: all that the checks look at. */
export interface Manuscript {
  readonly file: ProjectPath
  /** As it was decoded; offsets of the tree count in it. */
  readonly text: string
  readonly lines: Lines
  readonly tree: Root
  readonly facts: TokenFacts
  /** The stretches of running text, as they were before any check changed the tree. */
  readonly prose: readonly Prose[]
  /** The last line of the front matter; 0 where there is none. */
  readonly frontMatterEnd: number
  readonly isMain: boolean
  /** The scheme of all marks. */
  readonly scheme: Scheme
}

/** Looks for one kind of mistake; only those called `read…` change the tree. */
export type Check = (manuscript: Manuscript) => readonly Diagnostic[]
