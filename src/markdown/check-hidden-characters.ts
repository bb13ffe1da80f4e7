import {diagnose, type Diagnostic, type Span} from '../model/diagnostic.js'
import {findHidden, HIDDEN, withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {DIRECTIVE_TYPES} from '../model/tree.js'
import {walk} from './walk.js'

/**
 * Finds characters that cannot be seen: an error where they could make a directive
 * or a mark into something else, a warning in other text (security, T26).
 */
export function checkHiddenCharacters(manuscript: Manuscript): readonly Diagnostic[] {
  const {text, lines, frontMatterEnd} = manuscript
  const heads = findHeads(manuscript)
  return [...text.matchAll(HIDDEN)].flatMap(({0: character, index}) => {
    const span = lines.spanOf(index, index + character.length)
    const {line} = span.start
    const hidden = findHidden(character)
    const isJoined = /[\p{Extended_Pictographic}\uFE0F]$/u.test(
      text.slice(Math.max(0, index - 2), index)
    )
    // Within a sign of several pieces it is no mistake; YAML has checks of its own.
    if (!hidden || line <= frontMatterEnd || (character === '\u200D' && isJoined))
      return []
    const isInSyntax =
      heads.some((head) => isIn(span, head)) || isSyntax(lines.texts[line - 1] ?? '')
    const code = isInSyntax ? 'markdown/hidden-in-syntax' : 'markdown/hidden-character'
    const point = (character.codePointAt(0) ?? 0)
      .toString(16)
      .toUpperCase()
      .padStart(4, '0')
    return [
      diagnose(code, `a ${hidden.name} stands here, U+${point}, which cannot be seen`, {
        span,
        hints: ['Take it out: delete the characters around it and type them again.']
      })
    ]
  })
}

/** A line on which a directive or a mark stands, or what wants to be one. */
function isSyntax(line: string): boolean {
  const plain = withoutLookAlikes(line)
  return (
    /^[\s>]*::/.test(plain) ||
    /T\s?L\s?P\s?[:.-]/i.test(plain) ||
    /<!--\s*allow\b/.test(plain)
  )
}

/** Where heads of directives and references stand. */
function findHeads({tree}: Manuscript): readonly Span[] {
  const heads: Span[] = []
  walk(tree, (node) => {
    if (DIRECTIVE_TYPES.some((type) => type === node.type) && 'name' in node) {
      const {data} = node
      if (data && 'headSpan' in data) heads.push(data.headSpan)
    }
  })
  return heads
}

function isIn({start}: Span, head: Span): boolean {
  const isAfter =
    head.start.line < start.line ||
    (head.start.line === start.line && head.start.column <= start.column)
  const isBefore =
    start.line < head.end.line ||
    (start.line === head.end.line && start.column <= head.end.column)
  return isAfter && isBefore
}
