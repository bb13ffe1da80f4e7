import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {OutlineEntry} from './read-outline.js'
import {withoutSpaces} from './spell-outline.js'

export interface ExpectedHeading {
  readonly text: string
  /** 1 for a chapter. */
  readonly level: number
}

/**
 * Holds the bookmarks against the headings: the same texts, in the same order, each
 * under the same one.
 */
export function checkOutline(
  outline: readonly OutlineEntry[],
  {
    headings,
    title
  }: {readonly headings: readonly ExpectedHeading[]; readonly title: string}
): readonly Diagnostic[] {
  const [first] = outline
  const hasCover = first !== undefined && isSame(first.text, title)
  const entries =
    hasCover && !isSame(headings[0]?.text ?? '', title) ? outline.slice(1) : outline
  const depths = depthsOf(headings)
  const entryDepths = depthsOf(entries)
  const longest = Math.max(headings.length, entries.length)
  for (let index = 0; index < longest; index++) {
    const heading = headings[index]
    const entry = entries[index]
    if (!heading && entry) {
      return [wrong(say`the bookmark ${entry.text} is that of no heading`)]
    }
    if (heading && !entry)
      return [wrong(say`the heading ${heading.text} has no bookmark`)]
    if (heading && entry && !isSame(heading.text, entry.text)) {
      return [wrong(say`the bookmark ${entry.text} stands where ${heading.text} should`)]
    }
    if (heading && depths[index] !== entryDepths[index]) {
      return [wrong(say`the bookmark ${heading.text} stands under the wrong one`)]
    }
  }
  return []
}

function isSame(a: string, b: string): boolean {
  return withoutSpaces(a) === withoutSpaces(b)
}

/** How many stand above each, whatever numbers their levels have. */
function depthsOf(entries: readonly {readonly level: number}[]): readonly number[] {
  const open: number[] = []
  return entries.map(({level}) => {
    while (level <= (open.at(-1) ?? 0)) open.pop()
    return open.push(level)
  })
}

/** One is told: the rest would only follow from it. */
function wrong(message: Diagnostic['message']): Diagnostic {
  return diagnose('finish/wrong-outline', message, {
    hints: ['Let the brand’s sheets use headings for chapters and sections only.']
  })
}
