import {fillPattern} from '../locale/fill-pattern.js'
import {labelsOf} from '../locale/labels-of.js'
import type {FinishedReport} from '../model/finished.js'
import {contentsOf, walkContent} from '../model/place.js'

/** Fewer chapters with sections than these have no openers: it would be more paper than text. */
const OPENED_CHAPTERS = 3

/** Letters that take some three sheets of text: a report of fewer is a short one. */
const SHORT_LETTERS = 9000

/** The name of the pages that several chapters share. */
export const RUN_ON = 'run-on'

/**
 * The chapters of a report, each with the words of the link to it. Where enough of
 * them have sections to list, all that are numbered open with number, lead and list.
 *
 * The chapters of a short report without openers follow each other on shared pages,
 * whose running head is the report's title: pages of their own would be half empty.
 */
export function chapterFillingsOf({
  chapters,
  target
}: Pick<FinishedReport, 'chapters' | 'target'>): FinishedReport['chapters'] {
  const {permalink} = labelsOf(target.language)
  const listed = chapters.filter((it) => it.hasOpener && 0 < it.sections.length)
  const areOpened = OPENED_CHAPTERS <= listed.length
  const areRunOn = !areOpened && isShort(chapters)
  return chapters.map((chapter) => ({
    ...chapter,
    pageName: areRunOn ? RUN_ON : chapter.pageName,
    hasOpener: areOpened && chapter.hasOpener,
    permalink: fillPattern(permalink, {title: chapter.running})
  }))
}

function isShort(chapters: FinishedReport['chapters']): boolean {
  let letters = 0
  for (const content of contentsOf(chapters)) {
    walkContent(content, (node) => {
      if (node.type === 'text') letters += node.value.length
    })
  }
  return letters < SHORT_LETTERS
}
