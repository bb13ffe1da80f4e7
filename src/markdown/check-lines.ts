import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {findColonLines, isFenceOnly, type ColonLine} from './colon-lines.js'
import type {Manuscript} from './manuscript.js'
import {withoutPrefix} from './opaque-lines.js'
import {findTakenLines} from './taken-lines.js'

/**
 * Checks every line that begins with colons or back-ticks and was taken for text
 * (the language, rule 4): what looks like a directive is one, or is an error.
 * Lines of colons alone are `checkFences`'.
 */
export function checkLines(manuscript: Manuscript): readonly Diagnostic[] {
  const colons = findColonLines(manuscript).filter((it) => !isFenceOnly(it))
  return [...colons.map(nearDirective), ...checkBackTicks(manuscript)]
}

function nearDirective({span, colons, rest, isExact, isIndented}: ColonLine): Diagnostic {
  if (3 <= colons && /^[ \t{]/.test(rest)) {
    const [, name = 'name'] = /^[ \t]*(?:\{[ \t]*)?\.?([a-z][a-z-]*)/i.exec(rest) ?? []
    return diagnose(
      'markdown/bad-fence',
      'the name of a directive follows its colons at once',
      {
        span,
        hints: [
          [
            'Write ',
            {quote: `${':'.repeat(colons)}${name}`},
            ', and its attributes as ',
            {quote: '{key=value}'},
            '.'
          ]
        ]
      }
    )
  }
  if (!isExact) {
    return diagnose(
      'markdown/near-directive',
      'this line looks like a directive, and has a sign that is no colon or space',
      {span, hints: ['Type the line again.']}
    )
  }
  return diagnose(
    'markdown/near-directive',
    'this line begins with colons and is no directive',
    {
      span,
      hints: [
        isIndented
          ? 'Begin a directive at the start of its line.'
          : 'Write `\\:` for the first colon where the line is text.'
      ]
    }
  )
}

/** A back-tick after the fence makes text of it, and code of the text after it. */
function checkBackTicks(manuscript: Manuscript): readonly Diagnostic[] {
  const {lines} = manuscript
  if (!lines.texts.some((line) => line.includes('```'))) return []
  const taken = findTakenLines(manuscript)
  return lines.texts.flatMap((line, index) => {
    const block = withoutPrefix(line)
    const [, fence = '', rest = ''] = /^(`{3,})([^`].*)$/.exec(block) ?? []
    const isCode = rest.includes(fence)
    if (taken.has(index + 1) || !rest.includes('`') || isCode) return []
    const start = line.length - block.length + 1
    return [
      diagnose('markdown/bad-fence', 'a back-tick stands on the line that opens code', {
        span: lines.spanInLine(index + 1, start, line.length + 1),
        hints: ['Take it out, or open the code with `~~~`.']
      })
    ]
  })
}
