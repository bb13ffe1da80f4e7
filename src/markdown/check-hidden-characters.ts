import {looksLikeMark} from '../marking/looks-like-mark.js'
import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import type {Scheme} from '../model/scheme.js'
import {findHidden, HIDDEN, withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {walk} from './walk.js'

/**
 * Finds characters that cannot be seen: an error where they could make a directive
 * or a mark into something else, a warning in other text (security, T26).
 */
export function checkHiddenCharacters(manuscript: Manuscript): readonly Diagnostic[] {
  const {text, lines, frontMatterEnd} = manuscript
  const found = [...text.matchAll(HIDDEN)]
  if (found.length === 0) return []
  const syntaxLines = findSyntaxLines(manuscript)
  return found.flatMap(({0: character, index}) => {
    const span = lines.spanOf(index, index + character.length)
    const {line} = span.start
    const hidden = findHidden(character)
    // YAML has checks of its own.
    if (!hidden || line <= frontMatterEnd || isJoiner(text, index)) return []
    const code = syntaxLines.has(line)
      ? 'markdown/hidden-in-syntax'
      : 'markdown/hidden-character'
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
    const message = `a ${hidden.name} stands here, U+${point.padStart(4, '0')}, which cannot be seen`
    return [
      diagnose(code, message, {
        span,
        hints: ['Take it out: delete the characters around it and type them again.']
      })
    ]
  })
}

/** Whether a zero-width joiner stands within a sign of several pieces, where it belongs. */
function isJoiner(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 2), index)
  return text[index] === '\u200D' && /[\p{Extended_Pictographic}\uFE0F]$/u.test(before)
}

/** Finds the lines on which a directive or a mark stands, or what wants to be one. */
function findSyntaxLines({tree, lines, scheme}: Manuscript): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, line] of lines.texts.entries()) {
    if (isSyntax(line, scheme)) found.add(index + 1)
  }
  walk(tree, (node) => {
    const isDirective =
      node.type === 'textDirective' ||
      node.type === 'leafDirective' ||
      node.type === 'containerDirective'
    if (!isDirective) return
    const {start, end} = node.data.headSpan
    for (let line = start.line; line <= end.line; line++) found.add(line)
  })
  return found
}

function isSyntax(line: string, scheme: Scheme): boolean {
  const plain = withoutLookAlikes(line)
  return (
    /^[\s>]*::/.test(plain) ||
    /T\s?L\s?P\s?[:.-]/i.test(plain) ||
    /\bmarking\s*=/i.test(plain) ||
    looksLikeMark(/^[\s>*+\d.)-]*\(([^()]{1,80})\)/.exec(plain)?.[1] ?? '', scheme) ||
    /<!--\s*allow\b/.test(plain)
  )
}
