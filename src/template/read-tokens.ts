import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import {hintAtName} from '../model/nearest.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'

/** Custom properties by name, of every medium and of paper. */
export interface Tokens {
  readonly every: ReadonlyMap<string, string>
  /** Those that differ on paper, or are for paper alone. */
  readonly paper: ReadonlyMap<string, string>
}

const OPENERS = {
  every: /^:root\s*\{/,
  paper: /^@media print\s*\{\s*:root\s*\{/
}
const CLOSERS = {every: /^\}/, paper: /^\}\s*\}/}
const SPACE = /^(?:\s|\/\*[^]*?\*\/)+/
const DECLARATION = /^(--[a-z0-9-]+)\s*:([^;{}]+);/

/**
 * Reads a `tokens.css`: custom properties in `:root`, and in `:root` for print,
 * and nothing else, so that brands can be laid over each other as data.
 *
 * @param known
 *   The tokens that this brand builds on: it may give others only where there are
 *   none, since a token that nothing uses is a slip.
 * @returns
 *   Those of `known`, with these laid over; `template/bad-brand` at what is
 *   something else.
 */
export function readTokens(
  file: ProjectPath,
  text: string,
  known: Tokens
): Noted<Tokens> {
  const diagnostics: Diagnostic[] = []
  const every = new Map(known.every)
  const paper = new Map(known.paper)
  const names = [...new Set([...every.keys(), ...paper.keys()])]
  let at = 0
  let medium: 'every' | 'paper' | undefined

  const skip = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text.slice(at))
    at += found?.[0].length ?? 0
    return found
  }
  for (skip(SPACE); at < text.length; skip(SPACE)) {
    if (medium === undefined) {
      if (skip(OPENERS.paper)) medium = 'paper'
      else if (skip(OPENERS.every)) medium = 'every'
      else break
      continue
    }
    if (skip(CLOSERS[medium])) {
      medium = undefined
      continue
    }
    const start = at
    const [, name = '', value = ''] = skip(DECLARATION) ?? []
    if (name === '') break
    if (0 < names.length && !names.includes(name)) {
      const span = spanAt(file, text, start, name.length)
      const message = say`the brand below has no token called ${name}`
      diagnostics.push(
        diagnose('template/bad-brand', message, {span, hints: hintAtName(name, names)})
      )
    }
    ;(medium === 'paper' ? paper : every).set(name, value.replace(/\s+/g, ' ').trim())
  }
  if (at < text.length || medium !== undefined) {
    const message = 'tokens are custom properties in `:root`, and nothing else'
    const length = Math.max(1, text.slice(at).search(/[\n;{]/))
    const span = spanAt(file, text, at, length)
    diagnostics.push(diagnose('template/bad-brand', message, {span}))
  }
  return noted({every, paper}, diagnostics)
}

/** Writes tokens as a style sheet. */
export function writeTokens({every, paper}: Tokens): string {
  return `:root {\n${linesOf(every)}}\n\n@media print {\n:root {\n${linesOf(paper)}}\n}\n`
}

function linesOf(tokens: ReadonlyMap<string, string>): string {
  return [...tokens].map(([name, value]) => `  ${name}: ${value};\n`).join('')
}

function spanAt(file: ProjectPath, text: string, at: number, length: number): Span {
  const before = text.slice(0, at).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  return {file, start: {line, column}, end: {line, column: column + length}}
}
