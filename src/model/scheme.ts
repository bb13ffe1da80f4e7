import type {Mark} from './mark.js'

/** One label of a scheme: what is printed, and how. */
export interface Label {
  readonly mark: Mark
  /** As a class name: `tlp-amber-strict`. */
  readonly className: string
  /** Colours of the label: text on ground, sRGB. */
  readonly ink: string
  readonly ground: string
  /** A shorter form before a portion, where the scheme has one, as `R-UE/EU-R`. */
  readonly short?: string | undefined
  /** What people write for it that is not it, as `TLP:WHITE`: for hints only. */
  readonly meant: readonly string[]
}

/** Where a mark stands at the head and foot of each page. */
export type MarkPlace = 'left' | 'centre' | 'right'

/** The labels of one house or treaty, in their order, and how they are used. */
export interface Scheme {
  /** `[a-z][a-z0-9-]*`. */
  readonly name: string
  /** From what all may read to what the fewest may. */
  readonly labels: readonly Label[]
  /** Codes by which a provider says how a datum may be handled, as `H0`. */
  readonly handling: readonly string[]
  /** Statements that may stand beside a mark, exactly so. */
  readonly caveats: readonly string[]
  /** Whether a part that is lower than its report must carry its own mark. */
  readonly needsPortions: boolean
  readonly stands: MarkPlace
  /** Points: the least size of a mark on paper. */
  readonly sizePt: number
}
