/** A sign, a text, a number or a word of JSON, and where it stands. */
export interface JsonToken {
  readonly kind: 'sign' | 'text' | 'number' | 'word' | 'end' | 'fault'
  /** As it is written. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One token of JSON and the white space before it (RFC 8259). */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\0-\x1F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y

/** Takes JSON to pieces, one after another; its last piece is `end` or `fault`, for ever. */
export class JsonTokens {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  next(): JsonToken {
    const pattern = new RegExp(TOKEN)
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#text)
    if (!match) return this.#rest()
    const [whole, sign, text, number, word] = match
    const written = sign ?? text ?? number ?? word ?? ''
    const end = this.#at + whole.length
    this.#at = end
    const kind = sign
      ? 'sign'
      : text === undefined
        ? number === undefined
          ? 'word'
          : 'number'
        : 'text'
    return {kind, text: written, start: end - written.length, end}
  }

  #rest(): JsonToken {
    let start = this.#at
    while (' \t\n\r'.includes(this.#text[start] ?? '?')) start++
    if (start === this.#text.length) return {kind: 'end', text: '', start, end: start}
    return {kind: 'fault', text: this.#text[start] ?? '', start, end: start + 1}
  }
}
