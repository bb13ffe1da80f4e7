/** Options that every command takes. */
export interface CommonFlags {
  /** The project's folder: where `reports/` lies. */
  readonly project: string
  readonly format: 'pretty' | 'json' | 'github'
  /** Whether the machine formats quote from the sources. */
  readonly quote: boolean
}

export interface BuildFlags extends CommonFlags {
  readonly draft: boolean
  readonly browser?: string
}
