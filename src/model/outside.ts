import type {Html} from './html.js'
import type {ProjectPath} from './path.js'

/** Everything outside of the program, as one argument. */
export interface Outside {
  readonly world: World
  readonly printer: Printer
  readonly runner: Runner
  readonly store: Store
}

/**
 * Products kept from earlier builds, by a name that says all they were made from.
 *
 * It may be emptied at any time, so nothing but speed may depend on it.
 */
export interface Store {
  /** What was put under this name; `undefined` also where it cannot be read back. */
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** The files of a project, read and never interpreted. */
export interface World {
  /** Reads one file; never follows a symbolic link, opens only regular files. */
  read(path: ProjectPath, limitBytes?: number): Promise<Reading>
  /**
   * Lists what lies under a folder, its sub-folders too: sorted by path, links
   * included (`read` refuses them). Empty where there is no such folder.
   */
  list(folder: ProjectPath): Promise<readonly ProjectPath[]>
  /**
   * Lends bytes as a file of the system, to a part that reads nothing else. Only the
   * user can read it; it is to be disposed of by whoever asked for it.
   */
  lend(bytes: Uint8Array): Promise<LentFile>
}

export interface LentFile extends AsyncDisposable {
  /** A path of the system. */
  readonly path: string
}

export type Reading =
  | {readonly kind: 'file'; readonly bytes: Uint8Array}
  | {readonly kind: 'absent'}
  | {readonly kind: 'refused'; readonly why: 'link' | 'not-a-file' | 'too-large'}

/** A document to print: one HTML text with everything inlined. */
export interface PrintPart {
  readonly html: Html
}

/** Prints pages; the one thing that knows a browser. */
export interface Printer {
  /** Name and version of the browser, as it stands in cache keys and manifests. */
  version(): Promise<string>
  /** Starts what it needs while the program does something else; `open` says what fails. */
  warm(): void
  /** Lays out parts, ready to be printed more than once. */
  open(parts: readonly PrintPart[]): Promise<Press>
}

/** Parts that are laid out. To be disposed of by whoever opened it. */
export interface Press extends AsyncDisposable {
  /**
   * Prints each part, after these texts were put into its slots.
   *
   * A slot is an element with `data-slot="key"`; the key `total` also sets the
   * custom property `--total` of the root, for margin boxes.
   *
   * @param quality
   *   A `draft` is blank and has no tags and no outline, but the same pages and
   *   destinations; it takes less than half of the time.
   */
  print(
    slots: ReadonlyMap<string, string>,
    quality: 'draft' | 'final'
  ): Promise<readonly Uint8Array[]>
  /**
   * What the parts say, in the order of their source and as they were last filled:
   * what is not displayed on paper left out. The text of the PDF is held against it.
   */
  shownText(): Promise<string>
  /** What is wrong with the pages as they are laid out. */
  findFaults(): Promise<readonly PressFault[]>
}

export type PressFault =
  /** A face that did not load: family, style and weight, as `Source Serif 4 italic 600`. */
  | {readonly kind: 'face'; readonly face: string}
  /** Something asked for an address; it was refused. */
  | {readonly kind: 'request'; readonly url: string}
  /** An element wider than its sheet: the id of the nearest element with one, its text. */
  | {readonly kind: 'wide'; readonly id?: string | undefined; readonly text: string}

/** Runs a stage elsewhere, with limits of time, heap and stack. */
export interface Runner {
  /**
   * @param task
   *   The name of a task that the program registered.
   * @param input
   *   Plain data, as structured cloning takes it.
   * @returns
   *   Its product, or which limit it met.
   */
  run(task: string, input: unknown): Promise<Ran>
  /**
   * Runs a task that has two products: the first is handed out while the task goes on
   * to make the other from what it has at hand.
   */
  begin(task: string, input: unknown): Promise<Begun>
}

export type Ran = {readonly kind: 'done'; readonly product: unknown} | MetLimit

export type Begun =
  | {
      readonly kind: 'begun'
      readonly product: unknown
      /** The other product. Whoever has no use for it need not wait for it. */
      readonly rest: Promise<Ran>
    }
  | MetLimit

export interface MetLimit {
  readonly kind: 'limit'
  readonly limit: 'time' | 'heap' | 'stack'
}

/**
 * The disk or the browser would not: what was tried, on what, and what to do.
 *
 * Thrown by the outer rooms, caught once in `cli/`; exit code 3.
 */
export class OutsideError extends Error {
  /** What the person at the terminal can do: whole sentences, each an order. */
  readonly hints: readonly string[]

  constructor(
    message: string,
    {cause, hints = []}: {cause?: unknown; hints?: readonly string[]} = {}
  ) {
    super(message, {cause})
    this.name = 'OutsideError'
    this.hints = hints
  }
}

/** A file of an edition's folder: made by this build, or kept as it lies there. */
export type EditionFile = OutputFile | {readonly path: ProjectPath; readonly isKept: true}

/** A file that a build makes; `path` is relative to the edition's folder. */
export interface OutputFile {
  readonly path: ProjectPath
  readonly bytes: Uint8Array
}
