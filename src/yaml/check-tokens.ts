import type {CST} from 'yaml'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {Places} from '../model/places.js'

/** Maps and lists in each other: a description of tables needs eight. */
const DEEPEST = 24

/** What the tokens of a text tell before anything is made of them. */
export interface CheckedTokens {
  readonly diagnostics: readonly Diagnostic[]
  readonly isTooDeep: boolean
  /** Lines on which a `#` took the value away: what is empty there was not meant so. */
  readonly emptiedLines: ReadonlySet<number>
}

/** A token, and what may stand in its place: the pieces that tokens are made of. */
type Piece = CST.Token | CST.SourceToken

/**
 * Looks for what a reader of the file would read otherwise than we do.
 *
 * Aliases, anchors, tags and directives are `config/bad-yaml`: an alias is a value
 * that stands elsewhere, and a tag or `%YAML` changes what a value is. A comment is
 * `config/emptied-value` where it stands for the value (`brand: #14375E`) and
 * `config/comment-after-value` where it follows one (`title: Report # 3`).
 *
 * Goes through the tokens with a list of its own, so that depth costs no stack.
 */
export function checkTokens(tokens: readonly CST.Token[], places: Places): CheckedTokens {
  const diagnostics: Diagnostic[] = []
  const emptiedLines = new Set<number>()
  let isTooDeep = false

  const waiting = tokens.map((token) => ({token, depth: 0})).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const {token, depth} = next
    if (DEEPEST < depth) {
      isTooDeep = true
      diagnostics.push(tooDeep(token, places))
      break
    }
    diagnostics.push(...checkPiece(token, places))
    for (const comment of commentsAfter(token)) {
      diagnostics.push(commentAfterValue(comment, places))
    }
    for (const comment of commentsInstead(token)) {
      emptiedLines.add(places.lineAt(comment.offset))
      diagnostics.push(emptiedValue(comment, places))
    }
    const inner = depth + ('items' in token ? 1 : 0)
    for (const piece of piecesOf(token).toReversed()) {
      waiting.push({token: piece, depth: inner})
    }
  }
  return {diagnostics, isTooDeep, emptiedLines}
}

/** The pieces of a token, in their order. */
function piecesOf(token: Piece): readonly Piece[] {
  if (token.type === 'document')
    return [...token.start, ...(token.value ? [token.value] : [])]
  if (!('items' in token)) return []
  return token.items.flatMap(({start, key, sep = [], value}) => [
    ...start,
    ...(key ? [key] : []),
    ...sep,
    ...(value ? [value] : [])
  ])
}

function checkPiece(token: Piece, places: Places): Diagnostic[] {
  const refused = REFUSED[token.type]
  if (!refused || !('source' in token)) return []
  const span = places.spanAt(token.offset, token.offset + token.source.length)
  return [diagnose('config/bad-yaml', refused.message, {span, hints: [refused.hint]})]
}

const REFUSED: Readonly<
  Record<string, {readonly message: string; readonly hint: string} | undefined>
> = {
  alias: {
    message: 'an alias is not read: what it stands for is written elsewhere',
    hint: 'Write the value out, or put quotes around a text that begins with `*`.'
  },
  anchor: {
    message: 'an anchor is not read',
    hint: 'Take it out, or put quotes around a text that begins with `&`.'
  },
  tag: {
    message: 'a tag is not read',
    hint: 'Take it out, or put quotes around a text that begins with `!`.'
  },
  directive: {
    message: 'a YAML directive is not read: the file is YAML 1.2',
    hint: 'Take the line out.'
  }
}

/** Comments on the line on which a value ends. */
function commentsAfter(token: Piece): CST.SourceToken[] {
  const ends = 'end' in token && Array.isArray(token.end) ? token.end : []
  const isValue = token.type.endsWith('scalar') || token.type === 'flow-collection'
  const between =
    token.type === 'flow-collection'
      ? token.items.flatMap(({start}) =>
          start[0]?.type === 'comma' ? onFirstLine(start) : []
        )
      : []
  return [...between, ...(isValue ? onFirstLine(ends) : [])]
}

/** Comments that stand where a value was due. */
function commentsInstead(token: Piece): CST.SourceToken[] {
  if (!('items' in token)) return []
  return token.items.flatMap(({start, sep, value}) => {
    if (value) return []
    if (sep) return onFirstLine(sep)
    return start[0]?.type === 'seq-item-ind' ? onFirstLine(start) : []
  })
}

function onFirstLine(pieces: readonly CST.SourceToken[]): CST.SourceToken[] {
  const lineEnd = pieces.findIndex(({type}) => type === 'newline')
  const line = lineEnd < 0 ? pieces : pieces.slice(0, lineEnd)
  return line.filter(({type}) => type === 'comment')
}

function tooDeep({offset}: Piece, places: Places): Diagnostic {
  const message = `more than ${DEEPEST} maps and lists stand in each other`
  return diagnose('config/bad-yaml', message, {span: places.spanAt(offset, offset + 1)})
}

function emptiedValue({offset, source}: CST.SourceToken, places: Places): Diagnostic {
  const span = places.spanAt(offset, offset + source.length)
  return diagnose(
    'config/emptied-value',
    say`${{quote: source, span}} is a comment, so that no value is left`,
    {span, hints: ['Put quotes around a value that begins with `#`.']}
  )
}

function commentAfterValue(
  {offset, source}: CST.SourceToken,
  places: Places
): Diagnostic {
  const span = places.spanAt(offset, offset + source.length)
  return diagnose(
    'config/comment-after-value',
    say`${{quote: source, span}} is a comment and no part of the value`,
    {span, hints: ['Put quotes around the whole value, or the comment on its own line.']}
  )
}
