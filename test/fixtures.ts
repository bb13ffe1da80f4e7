import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {Diagnostic, Wording} from '../src/model/diagnostic.js'

/** What a case made: file name to text. Each is held against the file of that name. */
export type Made = Readonly<Record<string, string>>

/** Reads one `in.*` file of a case; `has` says whether it is there. */
export interface CaseFiles {
  (name: string): string
  has(name: string): boolean
  readonly folder: string
}

/**
 * Declares one test for each folder in `test/fixtures/<room>`.
 *
 * @param make
 *   The only place that knows the API under test: from the case's `in.*` files
 *   to the texts that its `out.*` files should hold.
 */
export function testFixtures(
  room: string,
  make: (input: CaseFiles) => Made | Promise<Made>
): void {
  const root = join(import.meta.dirname, 'fixtures', room)
  for (const name of readdirSync(root).toSorted()) {
    test(`${room}/${name}`, async () => {
      const folder = join(root, name)
      const made = await make(filesOf(folder))
      for (const [file, text] of Object.entries(made)) {
        await expect(text).toMatchFileSnapshot(join(folder, file))
      }
    })
  }
}

function filesOf(folder: string): CaseFiles {
  const names = readdirSync(folder)
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  return Object.assign(read, {has: (name: string) => names.includes(name), folder})
}

/**
 * Lists diagnostics as lines of `start-end severity code: message`, hints and
 * related places indented below, so that a moved span shows.
 */
export function listing(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(lineOf).join('')
}

function lineOf({code, severity, message, span, related, hints}: Diagnostic): string {
  const place = span
    ? `${span.start.line}:${span.start.column}-${span.end.line}:${span.end.column} `
    : ''
  const lines = [
    `${place}${severity} ${code}: ${plain(message)}`,
    ...related.map(
      (it) => `  see ${it.span.file}:${it.span.start.line}: ${plain(it.message)}`
    ),
    ...hints.map((hint) => `  hint: ${plain(hint)}`)
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** A wording with its quotations in backticks. */
export function plain(wording: Wording): string {
  if (typeof wording === 'string') return wording
  return wording.map((it) => (typeof it === 'string' ? it : `\`${it.quote}\``)).join('')
}
