import type {Span} from '../model/diagnostic.js'
import {asProjectPath} from '../model/path.js'
import type {Withheld} from '../model/withheld.js'
import {STRUCTURAL, type Channel, type ChannelText} from './channel-text.js'
import {OWN_WORDS} from './own-words.js'
import {isTellingNumber, tellingWords, tokensOf, type Tokens} from './words.js'

/** What was found of a withheld thing: what kind, where, and whence it is. */
export interface Finding {
  readonly kind: FindingKind
  readonly file: ChannelText['file']
  readonly channel: Channel
  /** As `line 12` or `sheet 3`. */
  readonly where: string
  /** Where the withheld thing stands in the sources. */
  readonly span: Span
}

export type FindingKind = 'word' | 'number' | 'name' | 'run'

/** Words of withheld text that follow each other and are no chance. */
const RUN_LENGTH = 5

/** Looks for withheld things in texts. */
export interface Seeker {
  find(text: ChannelText): readonly Finding[]
  /** Whether a text of ours may be shown, as the name of a file. */
  isClean(text: string): boolean
}

interface Hoard {
  readonly words: Map<string, Span>
  readonly numbers: Map<string, Span>
  /** Names and runs by their words, with a space between. */
  readonly phrases: Map<string, {readonly kind: 'name' | 'run'; readonly span: Span}>
}

/**
 * Learns what to look for: every telling word, number, name and run of what is
 * withheld, less what stands in a kept source, a label or the brand.
 *
 * @param allowed
 *   Texts that may appear, besides `withheld.released`.
 */
export function openSeeker(withheld: Withheld, allowed: readonly string[]): Seeker {
  const hoard: Hoard = {words: new Map(), numbers: new Map(), phrases: new Map()}
  const {texts, cells, names} = withheld
  for (const {text, span} of texts) learn(hoard, tokensOf(text), span)
  for (const {text, value, span} of cells) {
    learn(hoard, tokensOf(text), span)
    if (value.kind === 'number') learn(hoard, tokensOf(value.decimal), span)
  }
  for (const {name, span} of names) learnName(hoard, name, span)

  const index = indexOf(hoard)
  for (const text of withheld.released) forget(hoard, index, tokensOf(text))
  for (const text of allowed) forget(hoard, index, tokensOf(text))
  const left = indexOf(hoard)
  // Most reports withhold nothing from their own edition: then there is nothing to find.
  const isEmpty = hoard.words.size + hoard.numbers.size + hoard.phrases.size === 0
  return {
    find: (text) => (isEmpty ? [] : seek(hoard, left, text)),
    isClean: (text) => {
      const piece = {text, where: ''}
      const named = {
        file: asProjectPath('file'),
        channel: 'file name',
        pieces: [piece]
      } as const
      return isEmpty || seek(hoard, left, named).length === 0
    }
  }
}

function learn({words, numbers, phrases}: Hoard, tokens: Tokens, span: Span): void {
  for (const word of tokens.words.flatMap(tellingWords)) noteFirst(words, word, span)
  for (const number of tokens.numbers)
    if (isTellingNumber(number)) noteFirst(numbers, number, span)
  for (const run of runsOf(tokens.words, RUN_LENGTH))
    noteFirst(phrases, run, {kind: 'run', span})
}

/** A name is looked for as a whole, and by its words; a file also without its ending. */
function learnName(hoard: Hoard, name: string, span: Span): void {
  const file = name.split('/').at(-1) ?? name
  const forms = [name, file, file.replace(/\.[a-z0-9]+$/i, '')]
  learn(hoard, tokensOf(file.replace(/\.[a-z0-9]+$/i, '')), span)
  for (const form of new Set(forms)) {
    const {words} = tokensOf(form)
    const isTelling = isTellingNumber(words.join(''))
    if (1 < words.length && isTelling)
      noteFirst(hoard.phrases, words.join(' '), {kind: 'name', span})
  }
}

function noteFirst<T>(all: Map<string, T>, key: string, value: T): void {
  if (!all.has(key)) all.set(key, value)
}

interface PhraseIndex {
  /** Every word of some phrase. */
  readonly vocabulary: ReadonlySet<string>
  /** Numbers of words that phrases have, ascending. */
  readonly lengths: readonly number[]
}

function indexOf({phrases}: Hoard): PhraseIndex {
  const lists = [...phrases.keys()].map((phrase) => phrase.split(' '))
  const lengths = new Set(lists.map(({length}) => length))
  return {
    vocabulary: new Set(lists.flat()),
    lengths: [...lengths].toSorted((a, b) => a - b)
  }
}

function forget(hoard: Hoard, index: PhraseIndex, tokens: Tokens): void {
  for (const word of tokens.words) {
    for (const telling of tellingWords(word)) hoard.words.delete(telling)
  }
  for (const number of tokens.numbers) hoard.numbers.delete(number)
  const window = new Window(index)
  for (const word of tokens.words)
    for (const phrase of window.push(word)) hoard.phrases.delete(phrase)
}

function seek(
  {words, numbers, phrases}: Hoard,
  index: PhraseIndex,
  {file, channel, pieces}: ChannelText
): readonly Finding[] {
  const findings: Finding[] = []
  const window = new Window(index)
  const isOurs = STRUCTURAL.has(channel) ? (it: string) => OWN_WORDS.has(it) : never
  for (const {text, where} of pieces) {
    const note = (kind: FindingKind, span: Span | undefined): void => {
      if (span) findings.push({kind, file, channel, where, span})
    }
    const tokens = tokensOf(text)
    for (const word of tokens.words) {
      for (const it of tellingWords(word)) if (!isOurs(it)) note('word', words.get(it))
      for (const phrase of window.push(word)) {
        const found = phrases.get(phrase)
        note(found?.kind ?? 'run', found?.span)
      }
    }
    for (const word of tokens.joined)
      for (const it of tellingWords(word)) note('word', words.get(it))
    for (const number of tokens.numbers) note('number', numbers.get(number))
  }
  return findings
}

function never(): boolean {
  return false
}

/** The last words that were read, as far as they can be part of a phrase. */
class Window {
  readonly #index: PhraseIndex
  readonly #words: string[] = []

  constructor(index: PhraseIndex) {
    this.#index = index
  }

  /** Takes one more word; lists the phrases that may end with it. */
  push(word: string): readonly string[] {
    const {vocabulary, lengths} = this.#index
    if (!vocabulary.has(word)) {
      this.#words.length = 0
      return []
    }
    this.#words.push(word)
    const longest = lengths.at(-1) ?? 0
    if (longest < this.#words.length) this.#words.shift()
    return lengths
      .filter((length) => length <= this.#words.length)
      .map((length) => this.#words.slice(-length).join(' '))
  }
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  const runs: string[] = []
  for (let first = 0; first + length <= words.length; first++)
    runs.push(words.slice(first, first + length).join(' '))
  return runs
}
