import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'

/** How many lines at the head of a file are looked at. */
const HEAD_LINES = 10

/** Keys that stand in front matter and begin no sentence. */
const KEY_LINE =
  /^\s*(?:title|subtitle|date|marking|tlp|slug|editions|status|version)\s*:(?:\s|$)/i

/**
 * Finds front matter that is none by a small thing, so that the report's mark would
 * become words of its text (security, 0.3).
 */
export function checkFrontMatter(manuscript: Manuscript): readonly Diagnostic[] {
  const {lines, frontMatterEnd, isMain} = manuscript
  const [first = ''] = lines.texts
  const wholeLine = (index: number) =>
    lines.spanInLine(index + 1, 1, (lines.texts[index] ?? '').length + 1)

  if (0 < frontMatterEnd) {
    if (!isMain) {
      return [
        near('a chapter has no front matter', wholeLine(0), 'Move it to `report.md`.')
      ]
    }
    const last = lines.texts[frontMatterEnd - 1] ?? ''
    return [first, last].flatMap((line, index) =>
      line === '---'
        ? []
        : near(
            'white space follows the `---` of the front matter',
            wholeLine(index === 0 ? 0 : frontMatterEnd - 1),
            'Write exactly `---`.'
          )
    )
  }

  const head = lines.texts.slice(0, HEAD_LINES)
  const fence = head.findIndex(isNearFence)
  const key = head.findIndex((line) => KEY_LINE.test(withoutLookAlikes(line)))
  const isText = head
    .slice(0, fence)
    .some((line) => withoutLookAlikes(line).trim() !== '')
  if (first === '---') {
    if (!isMain && key < 0) return []
    return [
      near(
        'the front matter is not closed',
        wholeLine(0),
        'Close it with a line of exactly `---`.'
      )
    ]
  }
  if (fence < 0 || isText || (0 <= key && key < fence)) {
    if (!isMain || key !== 0) return []
    return [
      near(
        'the front matter has no `---` before it',
        wholeLine(0),
        'Write `---` on line 1, and after the last key.'
      )
    ]
  }
  if (head[fence] === '---') {
    return [
      near(
        'front matter begins on line 1',
        wholeLine(fence),
        'Take out what stands before it.'
      )
    ]
  }
  return [
    near(
      'this line is not exactly `---`',
      wholeLine(fence),
      'Write three hyphens on line 1, and nothing else.'
    )
  ]
}

/** Whether a line is three or so dashes of any kind, as in front matter that failed. */
function isNearFence(line: string): boolean {
  return /^[-–—‐‑‒−\u2E3A]{2,5}[a-z]*$|^—$/u.test(withoutLookAlikes(line).trim())
}

function near(message: string, span: Diagnostic['span'], hint: string): Diagnostic {
  return diagnose('config/near-front-matter', message, {span, hints: [hint]})
}
