import {diagnose, say, type Diagnostic, type Span} from '../model/diagnostic.js'
import type {ContainerDirective} from '../model/tree.js'
import {fenceSize, hasFenceFault} from './check-fences.js'
import {withoutLookAlikes} from './hidden-characters.js'
import type {Manuscript} from './manuscript.js'
import {withoutPrefix} from './opaque-lines.js'
import {walk} from './walk.js'

/**
 * Checks every line that begins with colons or back-ticks and was taken for text
 * (the language, rules 4 and 5): what looks like a fence or a directive is one, or
 * is an error.
 */
export function checkLines(manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const taken = findTakenLines(manuscript)
  let openers = countFaultyFences(manuscript)
  for (const [index, line] of manuscript.lines.texts.entries()) {
    const number = index + 1
    if (taken.has(number)) continue
    const written = withoutPrefix(line).trimEnd()
    const span = manuscript.lines.spanInLine(
      number,
      line.lastIndexOf(written) + 1,
      line.lastIndexOf(written) + written.length + 1
    )
    const found = findFault(written, span, manuscript)
    if (!found) continue
    // A fence that closes nothing is the other end of one that opened nothing.
    if (found.isCloser && 0 < openers) openers--
    else diagnostics.push(found.diagnostic)
    if (found.isOpener) openers++
  }
  return diagnostics
}

/** Lines that are no running text: heads, closing fences, code, comments, front matter. */
function findTakenLines({
  tree,
  facts,
  lines,
  frontMatterEnd
}: Manuscript): ReadonlySet<number> {
  const taken = new Set<number>()
  const take = (first: number, last: number): void => {
    for (let line = first; line <= last; line++) taken.add(line)
  }
  take(1, frontMatterEnd)
  for (const {start, end} of facts.closings.values()) take(start.line, end.line)
  walk(tree, (node) => {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      take(node.data.headSpan.start.line, node.data.headSpan.end.line)
    }
    if (!node.position) return
    const {start, end} = node.position
    if (node.type === 'code') take(start.line, end.line)
    if (node.type !== 'comment' && node.type !== 'inlineCode') return
    const isWholeLine =
      lines.texts[start.line - 1]?.slice(0, start.column - 1).trim() === ''
    take(isWholeLine ? start.line : start.line + 1, end.line)
  })
  return taken
}

/** Containers that opened inside one of an equal fence: each leaves a closing fence over. */
function countFaultyFences({tree}: Manuscript): number {
  let count = 0
  walk(tree, (node, ancestors) => {
    if (node.type === 'containerDirective' && hasFenceFault(node, ancestors)) count++
  })
  return count
}

interface Found {
  readonly diagnostic: Diagnostic
  readonly isOpener: boolean
  readonly isCloser: boolean
}

function findFault(
  written: string,
  span: Span,
  manuscript: Manuscript
): Found | undefined {
  if (/^`{3,}[^`]*`/.test(written) && !/^(`{3,})[^`].*\1/.test(written)) {
    return only(
      diagnose('markdown/bad-fence', 'a back-tick stands on the line that opens code', {
        span,
        hints: ['Take it out, or open the code with `~~~`.']
      })
    )
  }
  const plain = withoutLookAlikes(written).trimStart()
  if (!plain.startsWith('::')) return undefined
  const colons = plain.length - plain.replace(/^:+/, '').length
  const rest = plain.slice(colons)
  if (rest.trim() === '' && 3 <= colons) {
    const isExact = /^:+$/.test(written)
    const diagnostic = isExact ? closer(colons, span, manuscript) : notExact(span)
    return {diagnostic, isOpener: false, isCloser: isExact}
  }
  if (!/^:+/.test(written) || !written.startsWith(':'.repeat(colons))) {
    return opener(colons, notExact(span))
  }
  if (3 <= colons && /^[ \t{]/.test(rest))
    return opener(colons, spaced(rest, colons, span))
  return opener(
    colons,
    diagnose(
      'markdown/near-directive',
      'this line begins with colons and is no directive',
      {
        span,
        hints: ['Write `\\:` for the first colon where the line is text.']
      }
    )
  )
}

function only(diagnostic: Diagnostic): Found {
  return {diagnostic, isOpener: false, isCloser: false}
}

function opener(colons: number, diagnostic: Diagnostic): Found {
  return {diagnostic, isOpener: 3 <= colons, isCloser: false}
}

function notExact(span: Span): Diagnostic {
  return diagnose(
    'markdown/near-directive',
    'this line looks like a directive, and has a character that is no colon or space',
    {span, hints: ['Type the line again: colons, and nothing that cannot be seen.']}
  )
}

function spaced(rest: string, colons: number, span: Span): Diagnostic {
  const [, name = 'name'] = /^[ \t]*\{?[ \t]*\.?([a-z][a-z-]*)/i.exec(rest) ?? []
  return diagnose(
    'markdown/bad-fence',
    'the name of a directive follows its colons at once',
    {
      span,
      hints: [
        [
          'Write ',
          {quote: `${':'.repeat(colons)}${name}`},
          ', and attributes as ',
          {quote: '{key=value}'},
          '.'
        ]
      ]
    }
  )
}

function closer(colons: number, span: Span, {tree, facts}: Manuscript): Diagnostic {
  const around: ContainerDirective[] = []
  walk(tree, (node) => {
    if (node.type !== 'containerDirective' || !node.position) return
    const isAround =
      node.position.start.line < span.start.line &&
      span.start.line <= node.position.end.line &&
      fenceSize(node) !== colons
    if (isAround) around.push(node)
  })
  const open = around.findLast((it) => !facts.closings.has(it)) ?? around.at(-1)
  if (!open) {
    return diagnose('markdown/bad-fence', 'this fence closes nothing', {
      span,
      hints: ['Take it out, or open a container before it.']
    })
  }
  const size = fenceSize(open)
  return diagnose(
    'markdown/bad-fence',
    say`this fence has ${colons} colons, and the one it could close has ${size}`,
    {
      span,
      related: [{span: open.data.headSpan, message: 'the container opens here'}],
      hints: [['Write ', {quote: ':'.repeat(size)}, '.']]
    }
  )
}
