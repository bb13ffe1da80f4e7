/** Options that every command takes. */
export interface CommonFlags {
  /** The project's folder: where `reports/` lies. */
  readonly project: string
  readonly format: 'pretty' | 'json' | 'github'
  /** Whether the machine formats quote from the sources. */
  readonly quote: boolean
}

/** Options of commands that look at editions. */
export interface EditionFlags extends CommonFlags {
  /** Names of editions; none, and all are meant. */
  readonly edition: readonly string[]
}

export interface BuildFlags extends EditionFlags {
  readonly draft: boolean
  readonly browser?: string
}
