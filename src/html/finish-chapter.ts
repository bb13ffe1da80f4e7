import type {ElementContent} from 'hast'
import type {Heading} from 'mdast'
import type {FinishedChapter, FinishedHeading} from '../model/finished.js'
import {inFile, repeatable, wordsIn} from './elements.js'
import type {Outline, OutlineChapter} from './outline.js'
import type {WrittenChapter} from './write-chapter.js'

type Titles = ReadonlyMap<Heading, readonly ElementContent[]>

interface ChapterOptions {
  readonly outline: Outline
  readonly titles: Titles
  /** Which chapter of the report it is, from 0. */
  readonly index: number
}

/** Puts together what a brand fills a chapter with. */
export function finishChapter(
  chapter: OutlineChapter,
  {lead, body}: WrittenChapter,
  {outline, titles, index}: ChapterOptions
): FinishedChapter {
  const {file, heading, spot, kind, isSummary} = chapter
  const title = titles.get(heading) ?? []
  const sections = chapter.children.flatMap((node) => {
    const it = outline.spots.get(node)
    if (node.type !== 'heading' || it?.level !== 2) return []
    const {id, number} = it
    const words = inFile(file, repeatable(titles.get(node) ?? []))
    return [{id, number, title: words, slot: id, isTop: false, kind: 'section'}]
  })
  return {
    id: spot.id,
    number: spot.number,
    title: inFile(file, title),
    running: wordsIn(title),
    kind,
    pageName: `chapter-${index + 1}`,
    hasOpener: kind === 'chapter' && spot.number !== undefined,
    isSummary,
    lead,
    sections,
    body
  }
}

/** Lists chapters and sections in their order, as contents and bookmarks have them. */
export function finishHeadings(outline: Outline, titles: Titles): FinishedHeading[] {
  return outline.chapters.flatMap((chapter) =>
    [chapter.heading, ...chapter.children].flatMap((node): FinishedHeading[] => {
      const spot = outline.spots.get(node)
      if (node.type !== 'heading' || !spot) return []
      const {id, level, number} = spot
      const title = inFile(chapter.file, repeatable(titles.get(node) ?? []))
      const words = wordsIn(title)
      const text = number === undefined ? words : `${number} ${words}`
      const kind = level === 1 ? chapter.kind : 'section'
      return [{id, level, number, title, text, kind}]
    })
  )
}
