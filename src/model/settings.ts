import type {Language, NumberStyle} from './locale.js'
import type {Code} from './codes.js'
import type {ProjectPath} from './path.js'
import type {Edition} from './edition.js'
import type {Scheme} from './scheme.js'

/** What `tearline.yaml` says, with every default filled in. */
export interface Settings {
  readonly organisation: string
  readonly brand: string
  readonly language: Language
  readonly numbers: NumberStyle
  readonly browser: BrowserSettings
  /** The borders that maps are drawn from; left out, those that Tearline brings. */
  readonly borders?: ProjectPath | undefined
  readonly limits: Limits
  /** Editions in their order; none, and there is one, `full`, that withholds nothing. */
  readonly editions: readonly Edition[]
  /** The scheme of all marks. */
  readonly scheme: Scheme
  /** Figures that may be computed from all rows though not all are shown. */
  readonly approvals: readonly Approval[]
  /** Names of editions that CI may publish; none by default. */
  readonly publish: readonly string[]
  /** Warnings that are off, or errors, in this project. */
  readonly severities: ReadonlyMap<Code, 'off' | 'info' | 'warning' | 'error'>
}

/** The owner's word that one figure may be computed from all rows in some editions. */
export interface Approval {
  /** The name of the report's folder. */
  readonly report: string
  readonly editions: readonly string[]
  /** What is computed, exactly as the error that asks for the approval writes it. */
  readonly figure: string
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
  /** Cells of one sheet. */
  readonly dataCells: number
  /** Bytes that a spreadsheet unpacks to, its parts, and how many times its packed size a part may be. */
  readonly workbookBytes: number
  readonly workbookParts: number
  readonly workbookRatio: number
  /** Steps of the engine that one query may take. */
  readonly querySteps: number
  /** Mebibytes of memory that the queries of one report may take. */
  readonly queryMemoryMb: number
  /** Files of one report. */
  readonly files: number
  /** Milliseconds, mebibytes of heap and of stack of one report's worker. */
  readonly workerMs: number
  readonly workerHeapMb: number
  readonly workerStackMb: number
}
