import type {Span} from './diagnostic.js'

declare const mark: unique symbol

/**
 * A label of a marking scheme, exactly as it is printed, as `TLP:AMBER+STRICT`.
 *
 * Only `marking/` makes one, from a scheme's list; it is never translated.
 */
export type Mark = string & {readonly [mark]: true}

/** Who may read a part: its mark, and what narrows that further. */
export interface Access {
  readonly mark: Mark
  /** States and bodies that it may be released to; left out, nobody is shut out. */
  readonly releasable?: readonly string[] | undefined
  /** Codes by which its providers say how it may be handled. */
  readonly handling: readonly string[]
  /** Editions for which its author chose it; left out, all of them. */
  readonly editions?: readonly string[] | undefined
  /** Whether the edition's owner leaves out parts of its kind. */
  readonly isLeftOut: boolean
}

/** What is written on a part of a table or a glossary, and what follows from it. */
export interface Marked {
  readonly mark?: Mark | undefined
  readonly releasable?: readonly string[] | undefined
  readonly handling?: string | undefined
  /** Where the mark is written. */
  readonly markSpan?: Span | undefined
  /**
   * Who may read it, once it is classified. A row or a cell without one has that of
   * what it stands in.
   */
  readonly access?: Access | undefined
}
