import type {Language, NumberStyle} from './locale.js'
import type {Code} from './codes.js'

/** What `tearline.yaml` says, with every default filled in. */
export interface Settings {
  readonly organisation: string
  readonly brand: string
  readonly language: Language
  readonly numbers: NumberStyle
  readonly browser: BrowserSettings
  readonly limits: Limits
  /** Names of editions that CI may publish; none by default. */
  readonly publish: readonly string[]
  /** Warnings that are off, or errors, in this project. */
  readonly severities: ReadonlyMap<Code, 'off' | 'info' | 'warning' | 'error'>
}

export type Sandbox = 'auto' | 'required' | 'off'

export interface BrowserSettings {
  /** A path of the system; left out, one is looked for. */
  readonly path?: string | undefined
  readonly sandbox: Sandbox
  /** Milliseconds that one print may take. */
  readonly timeoutMs: number
}

export interface Limits {
  /** Bytes of one text file of a report. */
  readonly textBytes: number
  /** Bytes of one data file. */
  readonly dataBytes: number
  /** Bytes of one picture. */
  readonly pictureBytes: number
  /** Pixels of one picture, width times height. */
  readonly picturePixels: number
  /** Lists and quotations in each other. */
  readonly nesting: number
  /** Cells of one table in the text. */
  readonly tableCells: number
  /** Rows of one data file. */
  readonly dataRows: number
  /** Files of one report. */
  readonly files: number
  /** Milliseconds, mebibytes of heap and of stack of one report's worker. */
  readonly workerMs: number
  readonly workerHeapMb: number
  readonly workerStackMb: number
}
