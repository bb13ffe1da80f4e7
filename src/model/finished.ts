import type {Content, FillingOf} from './parts.js'
import type {Target} from './edition.js'
import type {FrontMatter} from './front-matter.js'
import type {Mark} from './mark.js'
import type {ProjectPath} from './path.js'

/**
 * A report that is numbered and laid out as a tree: all that a brand needs to
 * fill its page and its sheets. Nothing in it knows the brand.
 */
export interface FinishedReport {
  readonly frontMatter: FrontMatter
  /** The highest mark of what is kept. */
  readonly mark: Mark
  readonly target: Target
  readonly chapters: readonly FinishedChapter[]
  /** Chapters and sections, in order: contents, bookmarks and the check of both. */
  readonly headings: readonly FinishedHeading[]
  readonly figures: readonly ListEntry[]
  readonly tables: readonly ListEntry[]
  /** Files beside the page: tables as CSV, pictures. */
  readonly files: readonly FinishedFile[]
  /** Where the figures come from: each once, in order of first use. */
  readonly sources: readonly string[]
  /** The latest day of the figures in use, in words; left out where none is declared. */
  readonly asOf?: string | undefined
}

export type FinishedChapter = FillingOf<'page'>['chapters'][number]

export interface FinishedHeading {
  readonly id: string
  /** 1 for a chapter, 2 for a section. */
  readonly level: number
  readonly number?: string | undefined
  readonly title: Content
  /** As a bookmark has it: number and title. */
  readonly text: string
  readonly kind: 'front' | 'chapter' | 'section' | 'appendix'
}

export interface ListEntry {
  readonly id: string
  readonly label: string
  readonly title: Content
}

/** A file beside the page, at a path relative to it. */
export interface FinishedFile {
  readonly path: ProjectPath
  readonly bytes: Uint8Array
}
