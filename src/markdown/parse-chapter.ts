import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {TLP} from '../marking/tlp.js'
import type {Diagnostic, Span} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {Limits} from '../model/settings.js'
import {spanOf, type Chapter} from '../model/tree.js'
import {CHECKS} from './checks.js'
import {checkLimits} from './check-limits.js'
import {decodeChapter} from './decode-chapter.js'
import {dropConsequences} from './drop-consequences.js'
import {findSilences} from './find-silences.js'
import {Lines} from './lines.js'
import {findProse} from './prose.js'
import {remarkTearline} from './remark-tearline.js'
import {emptyFacts} from './token-facts.js'

/** A file of a report's text: its tree, and the front matter that `config/` reads. */
export interface ParsedChapter {
  readonly chapter: Chapter
  readonly frontMatter?:
    | {
        readonly yaml: string
        /** The line on which `yaml` begins. */
        readonly firstLine: number
        /** With the lines of `---` around it. */
        readonly span: Span
      }
    | undefined
}

export interface ParseOptions {
  readonly limits: Limits
  /** Whether it is `report.md`, which begins with front matter. */
  readonly isMain: boolean
  /** The scheme of its marks; left out, TLP. */
  readonly scheme?: Scheme | undefined
}

/**
 * Parses one file of a report's text, and tells of everything that is wrong in it.
 *
 * The tree is made as CommonMark says even where something is an error; nothing of
 * the text is lost without a diagnostic. Only what is not UTF-8 or beyond a limit
 * gives an empty tree, since it is not safe to parse.
 */
export function parseChapter(
  file: ProjectPath,
  bytes: Uint8Array,
  {limits, isMain, scheme = TLP}: ParseOptions
): Noted<ParsedChapter> {
  const decoded = decodeChapter(file, bytes, limits)
  if (decoded.value === undefined) return noted(emptyChapter(file), decoded.diagnostics)
  const text = decoded.value
  const lines = new Lines(file, text)
  const beyond = checkLimits(lines, limits)
  if (0 < beyond.length) {
    return noted(emptyChapter(file), [...decoded.diagnostics, ...beyond])
  }

  const facts = emptyFacts()
  const tree = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkTearline, {file, text, lines: lines.texts, facts})
    .parse(text)
  const frontMatter = takeFrontMatter(file, tree)
  const manuscript = {
    file,
    text,
    lines,
    tree,
    facts,
    prose: findProse(tree, text),
    frontMatterEnd: frontMatter?.span.end.line ?? 0,
    isMain,
    scheme
  }
  const found = CHECKS.flatMap((check) => check(manuscript))
  const silences = findSilences(manuscript)
  const all = [...facts.faults, ...found, ...silences.diagnostics].toSorted(byPlace)
  return noted({chapter: {file, tree, silences: silences.value}, frontMatter}, [
    ...decoded.diagnostics,
    ...dropConsequences(all, lines)
  ])
}

/** Takes the front matter out of the tree, since it is no part of the text. */
function takeFrontMatter(file: ProjectPath, tree: Root): ParsedChapter['frontMatter'] {
  const [first] = tree.children
  if (first?.type !== 'yaml') return undefined
  tree.children.shift()
  return {yaml: first.value, firstLine: 2, span: spanOf(file, first.position)}
}

function emptyChapter(file: ProjectPath): ParsedChapter {
  const start = {line: 1, column: 1, offset: 0}
  const tree: Root = {type: 'root', children: [], position: {start, end: start}}
  return {chapter: {file, tree, silences: []}}
}

function byPlace({span: a}: Diagnostic, {span: b}: Diagnostic): number {
  if (!a || !b) return 0
  return a.start.line - b.start.line || a.start.column - b.start.column
}
