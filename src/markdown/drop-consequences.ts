import type {Diagnostic} from '../model/diagnostic.js'
import type {Code} from '../model/codes.js'
import type {Lines} from './lines.js'

/** What leaves braces behind that touch nothing. */
const LEAVES_BRACES: readonly Code[] = [
  'markdown/near-directive',
  'markdown/unknown-directive',
  'markdown/bad-fence',
  'markdown/torn-cell'
]

/** What front matter becomes that is text. */
const LEFT_BY_FRONT_MATTER: readonly Code[] = [
  'markdown/chapter-without-heading',
  'markdown/setext-heading'
]

/**
 * Drops what is told of a mistake a second time: it will be gone when the first is
 * mended.
 *
 * @param diagnostics
 *   Sorted by place.
 */
export function dropConsequences(
  diagnostics: readonly Diagnostic[],
  lines: Lines
): readonly Diagnostic[] {
  const isNearFrontMatter = diagnostics.some(
    ({code}) => code === 'config/near-front-matter'
  )
  return diagnostics.filter((diagnostic, index) => {
    const before = diagnostics.slice(Math.max(0, index - 8), index)
    if (isNearFrontMatter && LEFT_BY_FRONT_MATTER.includes(diagnostic.code)) {
      return diagnostics.findIndex(({code}) => code === diagnostic.code) !== index
    }
    if (diagnostic.code === 'markdown/torn-cell') {
      return !before.some(
        (it) => it.code === diagnostic.code && isOnLineOf(it, diagnostic)
      )
    }
    if (diagnostic.code !== 'markdown/stray-braces') return true
    return !before.some((it) => isLeftBy(it, diagnostic, lines))
  })
}

function isOnLineOf({span: a}: Diagnostic, {span: b}: Diagnostic): boolean {
  return a !== undefined && b !== undefined && a.start.line === b.start.line
}

/** Whether only a label stands between a mistake and the braces, or the whole row is torn. */
function isLeftBy(cause: Diagnostic, braces: Diagnostic, lines: Lines): boolean {
  const {span: first} = cause
  const {span} = braces
  if (!first || !span || !isOnLineOf(cause, braces)) return false
  if (!LEAVES_BRACES.includes(cause.code)) return false
  if (cause.code === 'markdown/torn-cell') return true
  const line = lines.texts[span.start.line - 1] ?? ''
  const between = line.slice(first.end.column - 1, span.start.column - 1)
  return /^(?:\[[^\]]*\])?$/.test(between.trim())
}
