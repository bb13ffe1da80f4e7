import type {Target} from './edition.js'
import type {FrontMatter, GlossaryEntry} from './front-matter.js'
import type {Mark} from './mark.js'
import type {Table} from './table.js'
import type {Chapter} from './tree.js'

/** All that a report says, as it was parsed. */
export interface Parsed {
  readonly frontMatter: FrontMatter
  /** The texts of its files, in their order. */
  readonly chapters: readonly Chapter[]
  readonly tables: readonly Table[]
  readonly glossary: readonly GlossaryEntry[]
}

/** The same, for one kind of reader: every node, table and entry has its mark. */
export interface Classified extends Parsed {
  readonly target: Target
  /** The report's own mark: the highest, and what holds where no other is given. */
  readonly mark: Mark
}

/** What an edition keeps of a report: nothing in it is above the edition's ceiling. */
export type Kept = Classified
