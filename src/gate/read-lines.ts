import {findMark, highestOf, isWithin} from '../marking/marks.js'
import type {Span} from '../model/diagnostic.js'
import type {Mark} from '../model/mark.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import {
  closesFence,
  findFence,
  findHeading,
  findInner,
  findMarking,
  findPortion,
  isProse,
  withoutCode,
  type Fence
} from './line-shapes.js'
import type {Limit} from './read-marked-rows.js'

/** A line of a source that is marked above a ceiling. */
export interface MarkedLine {
  readonly span: Span
  readonly mark: Mark
}

/**
 * Reads a text once more, line by line and by other means than the parser: which
 * lines of prose stand above an edition's ceiling.
 *
 * It knows the report's mark, marks of headings for their sections, of containers up
 * to their fence, of a paragraph or list item at its beginning, of a row in its first
 * cell; and that a tearline alone is lower than what it stands in.
 *
 * @param reportMark
 *   What holds where nothing is marked.
 */
export function readMarkedLines(
  file: ProjectPath,
  text: string,
  {reportMark, ceiling, scheme}: Limit & {readonly reportMark: Mark}
): readonly MarkedLine[] {
  const found: MarkedLine[] = []
  const state = new LineState(reportMark, scheme)
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const mark = state.read(line, index)
    if (mark === undefined || isWithin(mark, ceiling, scheme)) continue
    const at = {line: index + 1, column: 1}
    const end = {line: index + 1, column: line.length + 1}
    found.push({span: {file, start: at, end}, mark})
  }
  return found
}

/** The mark that the front matter gives to the report, if its line can be read. */
export function readReportMark(text: string, scheme: Scheme): Mark | undefined {
  const head = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''
  const written = /^marking:[ \t]*["']?([^"'#\r\n]+)/m.exec(head)?.[1]
  return written === undefined ? undefined : findMark(written.trim(), scheme)
}

interface Container {
  readonly colonCount: number
  readonly mark: Mark | undefined
  /** Whether it is lower than what it stands in. */
  readonly isTearline: boolean
}

class LineState {
  readonly #reportMark: Mark
  readonly #scheme: Scheme
  readonly #sections: {readonly level: number; readonly mark: Mark}[] = []
  readonly #containers: Container[] = []
  #block: Mark | undefined
  #code: Fence | undefined
  /** The head of a container whose braces are not closed yet. */
  #head: string | undefined
  #isHead = false
  #isComment = false

  constructor(reportMark: Mark, scheme: Scheme) {
    this.#reportMark = reportMark
    this.#scheme = scheme
  }

  /** The mark of a line of prose; undefined of all others. */
  read(line: string, index: number): Mark | undefined {
    if (this.#isOutside(line, index)) return undefined
    const plain = withoutCode(line)
    if (this.#head !== undefined) {
      this.#openContainer(`${this.#head} ${plain}`)
      return undefined
    }
    if (plain.trim() === '') {
      this.#block = undefined
      return undefined
    }
    const heading = findHeading(plain)
    if (heading) {
      this.#openSection(heading.level, findMarking(plain, this.#scheme))
      this.#block = undefined
      return this.#effective()
    }
    if (/^\s*:{3,}/.test(plain)) {
      this.#openContainer(plain)
      return undefined
    }
    const portion = findPortion(plain, this.#scheme)
    if (portion.begins) this.#block = portion.mark
    if (/^\s*::tearline\[/.test(plain)) return undefined
    const inner = findInner(plain, this.#scheme)
    if (isProse(plain)) return highestOf([this.#effective(), ...inner], this.#scheme)
    return inner.length === 0 ? undefined : highestOf(inner, this.#scheme)
  }

  /** Front matter, code and comments are read by others. */
  #isOutside(line: string, index: number): boolean {
    if (index === 0 && /^\uFEFF?---[ \t]*$/.test(line)) {
      this.#isHead = true
      return true
    }
    if (this.#isHead) {
      if (/^---[ \t]*$/.test(line)) this.#isHead = false
      return true
    }
    if (this.#code) {
      if (closesFence(line, this.#code)) this.#code = undefined
      return true
    }
    this.#code = findFence(line)
    if (this.#code) return true
    const opens = line.lastIndexOf('<!--')
    const closes = line.lastIndexOf('-->')
    const wasComment = this.#isComment
    this.#isComment = opens === closes ? wasComment : closes < opens
    return wasComment || this.#isComment || line.trimStart().startsWith('<!--')
  }

  #openSection(level: number, written: Mark | undefined): void {
    while (level <= (this.#sections.at(-1)?.level ?? 0)) this.#sections.pop()
    const above = this.#sections.at(-1)?.mark ?? this.#reportMark
    this.#sections.push({level, mark: written ?? above})
  }

  /** Braces may go on over several lines. */
  #openContainer(head: string): void {
    const isOpen = head.lastIndexOf('}') < head.lastIndexOf('{') && /\S$/.test(head)
    this.#head = isOpen ? head : undefined
    if (!isOpen) this.#stepContainer(head)
  }

  #stepContainer(line: string): void {
    const colonCount = /:+/.exec(line)?.[0].length ?? 0
    this.#block = undefined
    if (/^\s*:+\s*$/.test(line)) {
      const index = this.#containers.findLastIndex((it) => it.colonCount === colonCount)
      if (0 <= index) this.#containers.length = index
      return
    }
    const isTearline = /^\s*:+tearline\b/.test(line)
    this.#containers.push({colonCount, mark: findMarking(line, this.#scheme), isTearline})
  }

  #effective(): Mark {
    const section = this.#sections.at(-1)?.mark ?? this.#reportMark
    const tearline = this.#containers.findLast(({isTearline}) => isTearline)
    if (tearline?.mark) return tearline.mark
    const marks = this.#containers.flatMap(({mark}) => mark ?? [])
    const block = this.#block ? [this.#block] : []
    return highestOf([section, ...marks, ...block], this.#scheme)
  }
}
