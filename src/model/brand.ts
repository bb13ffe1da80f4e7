import type {Element} from 'hast'
import type {ProjectPath} from './path.js'
import type {PartName} from './parts.js'

/** A folder of `templates/`, read and checked, laid over the brands it builds on. */
export interface Brand {
  readonly name: string
  /** The name of the house, as it stands on the cover. */
  readonly house?: string | undefined
  /** Template sources by part; the compiler is handed texts only. */
  readonly templates: ReadonlyMap<PartName, TemplateSource>
  /** Style sheets in the order they apply, of both media and of each. */
  readonly styles: {
    readonly shared: string
    readonly screen: string
    readonly print: string
  }
  /** Custom properties, as `--accent` → `#1f3a93`; of those that differ on paper, the ones of the screen. */
  readonly tokens: ReadonlyMap<string, string>
  readonly faces: readonly Face[]
  /** The brand's emblem, cleaned: an `svg`, inlined in cover and page. */
  readonly logo?: Element | undefined
  /** Widths in CSS px for which graphics are drawn: paper, wide screen, phone. */
  readonly measures: {
    readonly print: number
    readonly wide: number
    readonly narrow: number
  }
}

export interface TemplateSource {
  readonly file: ProjectPath
  readonly text: string
}

/** One static cut of one script of a family. */
export interface Face {
  readonly family: string
  readonly style: 'normal' | 'italic'
  readonly weight: number
  /** Its file, WOFF2. */
  readonly file: ProjectPath
  readonly bytes: Uint8Array
  /** The value of `unicode-range`. */
  readonly range: string
  /** Advance widths by code point, in thousandths of an em; a code point without one has no glyph. */
  readonly advances: ReadonlyMap<number, number>
  /** The name that a PDF gives it, as `SourceSerif4-Semibold`. */
  readonly postScriptName: string
}

/** What graphics need of a brand: how wide a text of the data face is. */
export interface TextMeasure {
  /** CSS px. */
  widthOf(
    text: string,
    options: {readonly weight: 400 | 600; readonly sizePx: number}
  ): number
}
