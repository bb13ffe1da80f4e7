import type {Code} from '../../src/model/codes.js'
import type {Attack} from './attacks.js'

/** What somebody hostile, or a slip of the mouse, puts into a report. */
export interface HostileCase {
  readonly name: string
  readonly attack: Attack
  /**
   * Files below the report's folder. A `report.md` without front matter is the body
   * of a sound one.
   */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Symbolic links below the report's folder, each with what it leads to. */
  readonly links?: Readonly<Record<string, string>>
  /** `tearline.yaml`, where a case needs another than the default; it is heavy then. */
  readonly settings?: string
  /** The error that it ends in; none where it is made harmless, or is only much. */
  readonly code?: Code
  /** What no page and no table may hold; left out, `CANARY` is to be in no file at all. */
  readonly never?: readonly string[]
}

/** Bytes above which a case is none for a quick test. */
const MOST_LIGHT_BYTES = 20_000

/** Whether a case may take long, so that it needs a process of its own. */
export function isHeavy({files, settings}: HostileCase): boolean {
  const bytes = Object.values(files).map((file) => file.length)
  return settings !== undefined || bytes.some((it) => MOST_LIGHT_BYTES < it)
}

/** The cases of one attack, each by its name. */
export function casesOf(
  attack: Attack,
  cases: Readonly<Record<string, Omit<HostileCase, 'name' | 'attack'>>>
): readonly HostileCase[] {
  return Object.entries(cases).map(([name, it]) => ({name, attack, ...it}))
}

/** A report that consists of a text. */
export function text(
  body: string,
  code?: Code,
  never?: readonly string[]
): Omit<HostileCase, 'name' | 'attack'> {
  return {
    files: {'report.md': body},
    ...(code === undefined ? {} : {code}),
    ...(never === undefined ? {} : {never})
  }
}
