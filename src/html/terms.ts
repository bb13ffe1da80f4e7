import type {Root} from 'mdast'
import {CONTINUE, SKIP, visit} from 'unist-util-visit'
import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import type {GlossaryEntry} from '../model/front-matter.js'
import {findAttribute, type TextDirective} from '../model/tree.js'
import {wordsOf} from './elements.js'
import type {FoundChapter} from './split-chapters.js'

/** The glossary of a report, and which of its entries were used. */
export interface Terms {
  readonly entries: readonly GlossaryEntry[]
  find(short: string): GlossaryEntry | undefined
  /** Finds the entries that stand in a text as words of their own, in their order. */
  findIn(text: string): readonly FoundTerm[]
  noteUse(entry: GlossaryEntry): void
  isUsed(entry: GlossaryEntry): boolean
  /** `true` the first time that it is asked for an entry: that one is written out. */
  opens(entry: GlossaryEntry): boolean
}

export interface FoundTerm {
  readonly entry: GlossaryEntry
  readonly start: number
  readonly end: number
  /** Whether it is glued to another word by a sign, as in `EU-wide` or `TLP:RED`. */
  readonly isGlued: boolean
}

/** Opens a glossary. Of entries with the same short form, the first counts. */
export function openTerms(entries: readonly GlossaryEntry[]): Terms {
  const byShort = new Map<string, GlossaryEntry>()
  for (const entry of entries) {
    if (!byShort.has(entry.short)) byShort.set(entry.short, entry)
  }
  const byFirstWord = groupByFirstWord([...byShort.values()])
  const used = new Set<GlossaryEntry>()
  const opened = new Set<GlossaryEntry>()

  return {
    entries: [...byShort.values()],
    find: (short) => byShort.get(short),
    findIn: (text) => (byShort.size === 0 ? [] : findIn(text, byFirstWord)),
    noteUse: (entry) => void used.add(entry),
    isUsed: (entry) => used.has(entry),
    opens(entry) {
      const isFirst = !opened.has(entry)
      opened.add(entry)
      return isFirst
    }
  }
}

/**
 * Notes which entries are used in a report, before it is written: a list of them
 * may stand at its head.
 */
export function noteUses(
  chapters: readonly FoundChapter[],
  terms: Terms,
  {isDraft}: {readonly isDraft: boolean}
): void {
  for (const {heading, children} of chapters) {
    const root: Root = {type: 'root', children: [heading, ...children]}
    visit(root, (node) => {
      if (node.type === 'text' && !node.data?.bound) {
        for (const {entry} of terms.findIn(node.value)) terms.noteUse(entry)
      }
      if (node.type === 'textDirective' && node.name === 'term') {
        const entry = findMeant(node, terms)
        if (entry) terms.noteUse(entry)
      }
      const isUnprinted = 'name' in node && node.name === 'todo' && !isDraft
      return isUnprinted ? SKIP : CONTINUE
    })
  }
}

/** The entry that `:term[form]{of=short}` is a form of. */
export function findMeant(node: TextDirective, terms: Terms): GlossaryEntry | undefined {
  return terms.find(shortOf(node))
}

/** The short form that a `:term` names. */
export function shortOf(node: TextDirective): string {
  return findAttribute(node, 'of')?.value ?? node.children.map(wordsOf).join('')
}

/** Says which entries stand nowhere in the text: `html/unused-abbreviation`. */
export function unusedTerms(terms: Terms): readonly Diagnostic[] {
  return terms.entries
    .filter((entry) => !terms.isUsed(entry))
    .map(({short, span}) =>
      diagnose(
        'html/unused-abbreviation',
        say`${{quote: short, span}} stands nowhere in the text`,
        {span, hints: ['Delete the entry, or write it as it stands in the text.']}
      )
    )
}

type Groups = ReadonlyMap<string, readonly GlossaryEntry[]>

function groupByFirstWord(entries: readonly GlossaryEntry[]): Groups {
  const groups = new Map<string, GlossaryEntry[]>()
  for (const entry of entries) {
    const [first] = entry.short.match(WORD) ?? []
    if (first === undefined) continue
    const group = groups.get(first)
    if (group) group.push(entry)
    else groups.set(first, [entry])
  }
  // The longest comes first, so that `SELEC Convention` wins over `SELEC`.
  for (const group of groups.values()) {
    group.sort((a, b) => b.short.length - a.short.length)
  }
  return groups
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Signs that make one word of two, as in an address or a mark. */
const GLUE = /[-‐‑:/@_.&+\\]/

/** One pass over the words: each is looked up once, by its letters. */
function findIn(text: string, groups: Groups): FoundTerm[] {
  const found: FoundTerm[] = []
  let end = 0
  for (const {0: word, index} of text.matchAll(WORD)) {
    if (index < end) continue
    const entry = groups.get(word)?.find(({short}) => standsAt(text, index, short))
    if (!entry) continue
    end = index + entry.short.length
    const isGlued =
      isGlue(text[index - 1], text[index - 2]) || isGlue(text[end], text[end + 1])
    found.push({entry, start: index, end, isGlued})
  }
  return found
}

function standsAt(text: string, start: number, short: string): boolean {
  const next = text.charAt(start + short.length)
  return text.startsWith(short, start) && !/[\p{L}\p{N}\p{M}]/u.test(next)
}

function isGlue(sign: string | undefined, beyond: string | undefined): boolean {
  const isWord = beyond !== undefined && /[\p{L}\p{N}]/u.test(beyond)
  return isWord && sign !== undefined && GLUE.test(sign)
}
