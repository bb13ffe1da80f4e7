/** A word that nothing else has, planted where an author can write. */
export interface Canary {
  readonly word: string
  /** Where it stands, in words for whoever reads a failure. */
  readonly place: string
  /** The editions that print it; no other may have it anywhere. */
  readonly editions: readonly string[]
  /** The editions that may have it, printed or not. */
  readonly readers: readonly string[]
}

/** Who reads what stands under a mark: each kind of mark is its own flock. */
export interface Flock {
  /** Three letters, that its words begin with. */
  readonly name: string
  readonly editions: readonly string[]
}

const LETTERS = 26
const FIRST_LETTER = 'a'.codePointAt(0) ?? 0
const FIRST_NUMBER = 7_310_011
const STEP = 1009

/** Plants canaries, and knows all that it planted. */
export class Aviary {
  readonly #canaries: Canary[] = []

  get canaries(): readonly Canary[] {
    return this.#canaries
  }

  /** A word for a place; one that no reader ever sees is in no edition. */
  word({name, editions}: Flock, place: string, isPrinted = true): string {
    const word = `qz${name}${lettersOf(this.#canaries.length)}x`
    return this.#note(word, `${place} (${name})`, editions, isPrinted)
  }

  /** A number of seven digits. */
  number({name, editions}: Flock, place: string, isPrinted = true): string {
    const word = String(FIRST_NUMBER + this.#canaries.length * STEP)
    return this.#note(word, `${place} (${name})`, editions, isPrinted)
  }

  #note(
    word: string,
    place: string,
    readers: readonly string[],
    isPrinted: boolean
  ): string {
    this.#canaries.push({word, place, readers, editions: isPrinted ? readers : []})
    return word
  }
}

function lettersOf(index: number): string {
  return [Math.floor(index / LETTERS ** 2), Math.floor(index / LETTERS), index]
    .map((it) => String.fromCodePoint(FIRST_LETTER + (it % LETTERS)))
    .join('')
}

/** What a text says without all that may tear a word: signs, spaces, hyphens, case. */
function lettersIn(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
}

/** The canaries that stand in a text, whichever way they are written. */
export function findCanaries(
  text: string,
  canaries: readonly Canary[]
): readonly Canary[] {
  const plain = decoded(text)
  const letters = lettersIn(`${plain}\n${plain.replaceAll(/<[^<>]*>/g, '')}`)
  // Between digits only what groups them: figures of a drawing are no number.
  const digits = text.replaceAll(/(?<=\d)[ ,.\u{A0}\u{202F}](?=\d{3})/gu, '')
  return canaries.filter(({word}) =>
    /^\d/.test(word) ? digits.includes(word) : letters.includes(word)
  )
}

/** A text with what HTML, addresses, scripts and PDF may write of letters undone. */
function decoded(text: string): string {
  const undone = text
    .replaceAll(/&#x([\da-f]+);?/gi, (_, hex: string) => letter(hex, 16))
    .replaceAll(/&#(\d+);?/g, (_, decimal: string) => letter(decimal, 10))
    .replaceAll(/(?:%|\\x|\\u00)([\da-f]{2})/gi, (_, hex: string) => letter(hex, 16))
    .replaceAll(/<([\da-f\s]{4,})>/gi, (_, hex: string) =>
      Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1')
    )
  return undone === text ? text : `${text}\n${undone}`
}

function letter(digits: string, base: number): string {
  const code = Number.parseInt(digits, base)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
