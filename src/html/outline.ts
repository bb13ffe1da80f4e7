import type {Heading, Nodes, RootContent} from 'mdast'
import type {ProjectPath} from '../model/path.js'

/**
 * The order of a report: its chapters, and the id and number of all in it that
 * has one. Made before anything is written, since a text may refer ahead.
 */
export interface Outline {
  readonly chapters: readonly OutlineChapter[]
  /** Headings, figures, tables, boxes and cases, by their node. */
  readonly spots: ReadonlyMap<Nodes, Spot>
  /** What a reference may name: ids that an author gave. */
  readonly named: ReadonlyMap<string, Spot>
  /** The ids of all spots: what a link to `#` may lead to. */
  readonly ids: ReadonlySet<string>
}

export interface OutlineChapter {
  readonly file: ProjectPath
  readonly heading: Heading
  readonly spot: Spot
  readonly kind: 'front' | 'chapter' | 'appendix'
  readonly isSummary: boolean
  /** What stands below the heading. */
  readonly children: readonly RootContent[]
}

export type SpotKind =
  'chapter' | 'section' | 'annex' | 'figure' | 'table' | 'box' | 'case'

/** Something in a report that can be pointed at. */
export interface Spot {
  readonly id: string
  readonly kind: SpotKind
  /** As `2`, `2.1` or `A.1`. */
  readonly number?: string | undefined
  /** Its title or caption in words. */
  readonly words: string
  /** 1 for a chapter, 2 for a section; 0 for what is no heading. */
  readonly level: number
}
