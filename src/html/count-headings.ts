import type {Heading} from 'mdast'

/** What the classes of a chapter's heading make of it. */
export interface ChapterKind {
  readonly kind: 'front' | 'chapter' | 'appendix'
  readonly isSummary: boolean
  readonly isNumbered: boolean
}

export function kindOf(heading: Heading): ChapterKind {
  const has = (name: string): boolean => hasClass(heading, name)
  const isSummary = has('summary')
  if (has('appendix')) return {kind: 'appendix', isSummary, isNumbered: true}
  if (has('front')) return {kind: 'front', isSummary, isNumbered: false}
  const isNumbered = !isSummary && !has('unnumbered')
  return {kind: 'chapter', isSummary, isNumbered}
}

/** Counts headings in their order: 1, 1.1, 1.1.1, then A, A.1. */
export interface HeadingCounter {
  /** The number of a heading; none where it, or what it stands below, has none. */
  next(heading: Heading): string | undefined
}

export function countHeadings(): HeadingCounter {
  let chapterCount = 0
  let annexCount = 0
  /** The number of the heading last met at each depth, from the chapter down. */
  let steps: (string | undefined)[] = []

  function nextChapter(heading: Heading): string | undefined {
    const {kind, isNumbered} = kindOf(heading)
    if (!isNumbered) return undefined
    if (kind === 'appendix') return letterOf(annexCount++)
    return String(++chapterCount)
  }

  /** How many sections were counted below the heading of each depth. */
  let counts: number[] = []

  function nextSection(heading: Heading): string | undefined {
    const parent = steps.at(heading.depth - 2)
    if (parent === undefined || hasClass(heading, 'unnumbered')) return undefined
    const count = (counts[heading.depth - 1] ?? 0) + 1
    counts[heading.depth - 1] = count
    return `${parent}.${count}`
  }

  function next(heading: Heading): string | undefined {
    const {depth} = heading
    const number = depth === 1 ? nextChapter(heading) : nextSection(heading)
    // A level that was jumped over has no number, nor has what stands below it.
    steps = Array.from({length: depth}, (_, index) =>
      index === depth - 1 ? number : steps[index]
    )
    counts = counts.slice(0, depth)
    return number
  }

  return {next}
}

function hasClass(heading: Heading, name: string): boolean {
  return heading.data?.braces?.classes.some(({text}) => text === name) ?? false
}

/** A, B, …, Z, AA, AB, … */
function letterOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
