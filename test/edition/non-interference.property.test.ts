import fc from 'fast-check'
import {expect, test} from 'vitest'
import {MARKS} from '../../src/marking/marks.js'
import {drawKept} from './draw-kept.js'
import {editionOf, keptFor} from './reports.js'

/** A piece of a text: how high it is marked above what it stands in, and what it holds. */
type Piece =
  | {readonly kind: 'paragraph' | 'note' | 'inline' | 'comment'; readonly up: number}
  | {readonly kind: 'list' | 'rows'; readonly ups: readonly number[]}
  | {
      readonly kind: 'portion' | 'box' | 'section'
      readonly up: number
      readonly hasSubstitute: boolean
      readonly pieces: readonly Piece[]
    }

const UP = fc.nat(2)

const {piece} = fc.letrec<{piece: Piece}>((tie) => ({
  piece: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.record({
      kind: fc.constantFrom('paragraph', 'note', 'inline', 'comment'),
      up: UP
    }),
    fc.record({
      kind: fc.constantFrom('list', 'rows'),
      ups: fc.array(UP, {minLength: 1, maxLength: 3})
    }),
    fc.record({
      kind: fc.constantFrom('portion', 'box'),
      up: UP,
      hasSubstitute: fc.boolean(),
      pieces: fc.array(tie('piece'), {minLength: 1, maxLength: 3})
    })
  )
}))

const SECTION = fc.record({
  kind: fc.constant('section' as const),
  up: UP,
  hasSubstitute: fc.constant(false),
  pieces: fc.array(piece, {maxLength: 3})
})

/** Writes pieces as a text; what is above the ceiling is written in one of two ways. */
class Writer {
  readonly #ceiling: number
  readonly #isOther: boolean
  #count = 0
  readonly #notes: string[] = []

  constructor(ceiling: number, isOther: boolean) {
    this.#ceiling = ceiling
    this.#isOther = isOther
  }

  write(sections: readonly Piece[]): string {
    const body = sections.map((it) => this.#piece(it, 0, 0)).join('\n\n')
    return `# Chapter {marking="${MARKS[0]}"}\n\nBegin.\n\n${body}\n\n${this.#notes.join('\n\n')}\n`
  }

  #words(level: number): string {
    this.#count++
    if (level <= this.#ceiling) return `open ${this.#count} words`
    return this.#isOther ? `*other* 77 secret @${this.#count}` : 'hidden'
  }

  #piece(it: Piece, around: number, depth: number): string {
    const level = Math.min(MARKS.length - 1, around + ('up' in it ? it.up : 0))
    const mark = MARKS[level] ?? ''
    switch (it.kind) {
      case 'paragraph':
        return `${level > around ? `(${mark}) ` : ''}${this.#words(level)}.${this.#more(level)}`
      case 'comment':
        return `Text <!-- ${this.#isOther ? 'one' : 'two'} --> and more.`
      case 'inline':
        return `It is :portion[${this.#words(level)}]{marking="${mark}" tearline="so"} here.`
      case 'note': {
        const name = `n${this.#count++}`
        this.#notes.push(`[^${name}]: ${this.#words(level)}.`)
        return `${level > around ? `(${mark}) ` : ''}Called[^${name}].`
      }
      case 'list':
        return it.ups
          .map((up) => {
            const own = Math.min(MARKS.length - 1, around + up)
            return `- ${own > around ? `(${MARKS[own] ?? ''}) ` : ''}${this.#words(own)}`
          })
          .join('\n')
      case 'rows':
        return this.#rows(it.ups, around)
      case 'section': {
        const title =
          level <= this.#ceiling ? `Title ${this.#count++}` : this.#words(level)
        const inner = it.pieces.map((inner) => this.#piece(inner, level, depth))
        return [`## ${title} {marking="${mark}"}`, ...inner].join('\n\n')
      }
      default:
        return this.#block(it, {level, around, depth})
    }
  }

  #block(
    it: Extract<Piece, {readonly pieces: readonly Piece[]}>,
    {level, around, depth}: {level: number; around: number; depth: number}
  ): string {
    const fence = ':'.repeat(9 - depth)
    const inner = it.pieces.map((inner) => this.#piece(inner, level, depth + 1))
    const substitute =
      it.kind === 'portion' && it.hasSubstitute
        ? [`::tearline[A substitute.]{marking="${MARKS[around] ?? ''}"}`]
        : []
    const head = `${fence}${it.kind}{marking="${MARKS[level] ?? ''}"}`
    return [head, [...inner, ...substitute].join('\n\n'), fence].join('\n')
  }

  #rows(ups: readonly number[], around: number): string {
    const rows = ups.map((up) => {
      const own = Math.min(MARKS.length - 1, around + up)
      const mark = own > around ? `(${MARKS[own] ?? ''}) ` : ''
      return `| ${mark}${this.#words(own)} | b |`
    })
    const id = `tbl-${this.#count++}`
    return `:::table[Rows]{#${id}}\n| A | B |\n| - | - |\n${rows.join('\n')}\n:::`
  }

  /** Another paragraph where nobody can see it. */
  #more(level: number): string {
    const isHidden = level > this.#ceiling && this.#isOther
    return isHidden ? `\nAnd a second line of it.` : ''
  }
}

test('what is withheld changes nothing of what is kept', () => {
  fc.assert(
    fc.property(fc.array(SECTION, {maxLength: 4}), fc.nat(3), (sections, ceiling) => {
      const edition = editionOf(MARKS[ceiling] ?? '')
      const [one, other] = [false, true].map((isOther) => {
        const texts = [new Writer(ceiling, isOther).write(sections)]
        return drawKept(keptFor(edition, {texts}).value)
      })
      expect(other).toBe(one)
    })
  )
})

test('nothing of what is withheld is in what is kept', () => {
  fc.assert(
    fc.property(fc.array(SECTION, {maxLength: 4}), fc.nat(3), (sections, ceiling) => {
      const edition = editionOf(MARKS[ceiling] ?? '')
      const texts = [new Writer(ceiling, false).write(sections)]
      const drawn = drawKept(keptFor(edition, {texts}).value)
      expect(drawn).not.toContain('hidden')
    })
  )
})
