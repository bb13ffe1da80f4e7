import type {ProjectPath} from '../model/path.js'
import type {Diagnostic} from '../model/diagnostic.js'

/** A way by which a text of a finished file reaches a recipient. */
export type Channel =
  | 'text'
  | 'attribute'
  | 'name'
  | 'comment'
  | 'script'
  | 'style'
  | 'address'
  | 'table'
  | 'metadata'
  | 'bookmark'
  | 'alternative text'
  | 'annotation'
  | 'attachment'
  | 'object'
  | 'file name'

/** A stretch of text, and where in its file it stands, as `line 12` or `sheet 3`. */
export interface Piece {
  readonly text: string
  readonly where: string
}

/** All that one channel of one file says, in its order. */
export interface ChannelText {
  readonly file: ProjectPath
  readonly channel: Channel
  readonly pieces: readonly Piece[]
}

/** What reading a finished file came to: its texts, and what must not be in it. */
export interface FileTexts {
  readonly texts: readonly ChannelText[]
  readonly faults: readonly Diagnostic[]
}

/**
 * Channels in which a program speaks to a program: there the words of HTML, of PDF
 * and of our own file names say nothing about a report.
 */
export const STRUCTURAL: ReadonlySet<Channel> = new Set([
  'attribute',
  'name',
  'address',
  'style',
  'metadata',
  'object',
  'file name'
])

/**
 * Stands in a text where letters may belong together or not: between two lines of a
 * page. Words are looked for both ways; figures of a number are never joined over it.
 */
export const LOOSE_JOINT = '\u{1}'

/** The same, where nothing stands between: at the border of an inline element. */
export const TIGHT_JOINT = '\u{2}'

/** Gathers pieces by channel, for one file. */
export class PieceCollector {
  readonly #file: ProjectPath
  readonly #pieces = new Map<Channel, Piece[]>()

  constructor(file: ProjectPath) {
    this.#file = file
  }

  add(channel: Channel, text: string, where: string): void {
    if (text === '') return
    const known = this.#pieces.get(channel)
    if (known) known.push({text, where})
    else this.#pieces.set(channel, [{text, where}])
  }

  get texts(): readonly ChannelText[] {
    return [...this.#pieces].map(([channel, pieces]) => {
      return {file: this.#file, channel, pieces}
    })
  }
}
