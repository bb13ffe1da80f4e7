import {readOperands} from '../pdf/scan-content.js'
import {PdfParser} from '../pdf/parse-value.js'
import {isDict, isName, type PdfValue} from '../pdf/value.js'
import {operatorKey, walkOperators} from '../pdf/walk-operators.js'

/** A range of bytes of a content stream. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A piece of marked content with an id, and what it paints. */
export interface SurveyedMark {
  readonly id: number
  /** Its `BDC`, with the operands. */
  readonly opening: Range
  /** From its `BDC` to after its `EMC`. */
  readonly whole: Range
  readonly hasText: boolean
  readonly hasImage: boolean
}

export interface Survey {
  readonly marks: readonly SurveyedMark[]
  /** What is painted outside of all marks, in order. */
  readonly loose: readonly Range[]
}

/** What an operator does, as far as it is of interest: most only move or set something. */
type Effect =
  | 'starts path'
  | 'paints path'
  | 'drops path'
  | 'shows text'
  | 'paints image'
  | 'shades'
  | 'draws'
  | 'opens mark'
  | 'closes mark'
  | 'borders'

const EFFECTS: readonly (readonly [Effect, operators: string])[] = [
  ['starts path', 'm re'],
  ['paints path', 'S s f F f* B B* b b*'],
  ['drops path', 'n'],
  ['shows text', 'Tj TJ \' "'],
  ['paints image', 'BI'],
  ['shades', 'sh'],
  ['draws', 'Do'],
  ['opens mark', 'BDC BMC'],
  ['closes mark', 'EMC'],
  // Where a range of what is loose must not go on, so that pairs stay pairs.
  ['borders', 'q Q BT ET']
]

const EFFECTS_BY_KEY: ReadonlyMap<number, Effect> = new Map(
  EFFECTS.flatMap(([effect, operators]) =>
    operators.split(' ').map((operator) => [operatorKey(operator), effect] as const)
  )
)

/**
 * Surveys what a content stream paints: in which mark, or in none.
 *
 * @param isTagged
 *   Whether a form, by its name, holds marks of its own: then it is not loose.
 */
export function surveyContent(
  bytes: Uint8Array,
  isTagged: (name: string) => boolean
): Survey {
  const surveyor = new Surveyor(bytes, isTagged)
  walkOperators(bytes, (key, start, at, end) => {
    const effect = EFFECTS_BY_KEY.get(key)
    if (effect !== undefined) surveyor.note(effect, {start, at, end})
  })
  return surveyor.end()
}

/** Where an operator stands: its operands, itself, its end. */
interface Placed extends Range {
  readonly at: number
}

interface Open {
  readonly opening: Range
  readonly id: number | undefined
  /** Whether it says already that it is no content. */
  readonly isArtifact: boolean
  hasText: boolean
  hasImage: boolean
}

class Surveyor {
  readonly #parser: PdfParser
  readonly #isTagged: (name: string) => boolean
  readonly #marks: SurveyedMark[] = []
  readonly #loose: Range[] = []
  readonly #open: Open[] = []
  /** Where the path begins that is not painted yet. */
  #pathStart: number | undefined
  #looseNow: {start: number; end: number} | undefined

  constructor(bytes: Uint8Array, isTagged: (name: string) => boolean) {
    this.#parser = new PdfParser(bytes)
    this.#isTagged = isTagged
  }

  note(effect: Effect, placed: Placed): void {
    switch (effect) {
      case 'starts path':
        this.#pathStart ??= placed.start
        return
      case 'paints path':
        this.#paint({...placed, start: this.#pathStart ?? placed.start}, 'path')
        this.#pathStart = undefined
        return
      case 'drops path':
        this.#pathStart = undefined
        return
      case 'shows text':
        this.#paint(placed, 'text')
        return
      case 'paints image':
        this.#paint(placed, 'image')
        return
      case 'shades':
        this.#paint(placed, 'path')
        return
      case 'draws':
        this.#draw(placed)
        return
      case 'opens mark':
        this.#openMark(placed)
        return
      case 'closes mark':
        this.#closeMark(placed)
        return
      case 'borders':
        this.#endLoose()
    }
  }

  end(): Survey {
    this.#endLoose()
    return {marks: this.#marks, loose: this.#loose}
  }

  get #mark(): Open | undefined {
    return this.#open.findLast(({id}) => id !== undefined)
  }

  #paint({start, end}: Range, what: 'text' | 'path' | 'image'): void {
    const mark = this.#mark
    if (mark) {
      if (what === 'text') mark.hasText = true
      if (what === 'image') mark.hasImage = true
      return
    }
    if (this.#open.some(({isArtifact}) => isArtifact)) return
    // What is loose within a mark without an id is loose from its opening on.
    const from = this.#open[0]?.opening.start ?? start
    this.#looseNow ??= {start: from, end}
    this.#looseNow.end = end
  }

  #draw(placed: Placed): void {
    const [name] = readOperands(this.#parser, placed.start, placed.at) ?? []
    if (isName(name) && this.#isTagged(name.name)) this.#endLoose()
    else this.#paint(placed, 'image')
  }

  #openMark({start, at, end}: Placed): void {
    const [tag, properties] = readOperands(this.#parser, start, at) ?? []
    const id = idOf(properties)
    const isArtifact = isName(tag, 'Artifact')
    if (id !== undefined || isArtifact) this.#endLoose()
    const opening = {start, end}
    this.#open.push({opening, id, isArtifact, hasText: false, hasImage: false})
  }

  #closeMark({end}: Placed): void {
    const open = this.#open.pop()
    if (!open) return
    const {id, opening, hasText, hasImage} = open
    if (id === undefined) {
      const isOutermost = this.#open.length === 0
      if (isOutermost && this.#looseNow) this.#looseNow.end = end
      return
    }
    const whole = {start: opening.start, end}
    this.#marks.push({id, opening, whole, hasText, hasImage})
  }

  #endLoose(): void {
    // A pair of `BDC` and `EMC` without an id stays whole.
    if (!this.#looseNow || 0 < this.#open.length) return
    this.#loose.push(this.#looseNow)
    this.#looseNow = undefined
  }
}

function idOf(properties: PdfValue | undefined): number | undefined {
  const id = isDict(properties) ? properties.entries.get('MCID') : undefined
  return typeof id === 'number' ? id : undefined
}
