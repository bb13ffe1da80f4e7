import {decodeStream} from '../pdf/decode-stream.js'
import {scanContent} from '../pdf/scan-content.js'
import {readTextString} from '../pdf/text-string.js'
import {
  isArray,
  isDict,
  isName,
  isStream,
  isString,
  type PdfDict,
  type PdfStream,
  type PdfValue
} from '../pdf/value.js'
import {LOOSE_JOINT} from './channel-text.js'
import type {Drawn, DrawnArea, Paint} from './drawn.js'
import {DrawnPath, growsPath} from './drawn-path.js'
import {
  IDENTITY,
  isInside,
  overlapOf,
  scaleOf,
  spotAt,
  times,
  type Box,
  type Matrix,
  type Spot
} from './geometry.js'
import type {FontReader, SeenFont} from './read-glyphs.js'
import {contentsOf, type OpenFile, type Sheet} from './open-file.js'

/** What a page says and paints. */
export interface SheetTexts {
  /** Its text in the order it is painted, with joints between lines. */
  readonly text: string
  /** What stands outside of the structure tree: heads, feet and the like. */
  readonly margins: readonly string[]
  /** Texts that stand for what is painted, by properties of marked content. */
  readonly instead: readonly string[]
  readonly drawn: readonly Drawn[]
  /** Whether some sign was painted whose meaning no font tells. */
  readonly hasUnknownSigns: boolean
  /** Whether a stream could not be read. */
  readonly isBroken: boolean
}

const OPERATORS = (
  'q Q cm gs BT ET Tf Tm Td TD T* TL Tr Ts Tj TJ \' " BDC BMC EMC Do ' +
  'g rg k sc scn cs re m l c v y h f F f* B B* b b* S s n W W* sh'
).split(' ')

/** Forms within forms; deeper is a ring. */
const DEEPEST_FORM = 20

/** Thousandths of an em that a gap between two words is wide at least. */
const WORD_GAP = 200

/** How far above its line, in parts of its size, a glyph is looked at. */
const ABOVE_LINE = 0.25

interface State {
  readonly matrix: Matrix
  readonly clip: Box
  readonly paint: Paint
  /** Of fills, 0 to 1; undefined where a mask or a blend decides. */
  readonly opacity: number | undefined
  readonly font: SeenFont | undefined
  readonly size: number
  readonly mode: number
  readonly leading: number
}

/** Reads one page: its streams, and the forms that it paints. */
export function readSheet(pdf: OpenFile, sheet: Sheet, fonts: FontReader): SheetTexts {
  const reader = new SheetReader(pdf, fonts)
  const [left, bottom, right, top] = sheet.box
  const state: State = {...START, clip: {left, bottom, right, top}}
  for (const value of contentsOf(pdf, sheet))
    reader.readStream(pdf.file.resolve(value), sheet.resources, state, 0)
  return reader.finish()
}

/** Reads a form that may be on no page, for its words alone. */
export function readLooseForm(
  pdf: OpenFile,
  form: PdfStream,
  fonts: FontReader
): SheetTexts {
  const reader = new SheetReader(pdf, fonts)
  const resources = pdf.file.entry(form.dict, 'Resources')
  reader.readStream(form, isDict(resources) ? resources : form.dict, START, 0)
  return reader.finish()
}

const EVERYWHERE = 1e9

const START: State = {
  matrix: IDENTITY,
  clip: {left: -EVERYWHERE, bottom: -EVERYWHERE, right: EVERYWHERE, top: EVERYWHERE},
  paint: [0, 0, 0],
  opacity: 1,
  font: undefined,
  size: 0,
  mode: 0,
  leading: 0
}

class SheetReader {
  readonly #pdf: OpenFile
  readonly #fonts: FontReader
  readonly #drawn: Drawn[] = []
  readonly #margins: string[] = []
  readonly #instead: string[] = []
  #text = ''
  #hasUnknownSigns = false
  #isBroken = false

  #state: State = START
  #line: Matrix = IDENTITY
  #at: Matrix = IDENTITY
  #path = new DrawnPath()
  #clips: boolean = false
  /** Whether each open mark makes its content part of the structure. */
  #marks: boolean[] = []
  #run: {text: string; spots: Spot[]; size: number; state: State} | undefined

  constructor(pdf: OpenFile, fonts: FontReader) {
    this.#pdf = pdf
    this.#fonts = fonts
  }

  finish(): SheetTexts {
    return {
      text: this.#text,
      margins: this.#margins,
      instead: this.#instead,
      drawn: this.#drawn,
      hasUnknownSigns: this.#hasUnknownSigns,
      isBroken: this.#isBroken
    }
  }

  readStream(stream: PdfValue, resources: PdfDict, start: State, depth: number): void {
    const bytes = isStream(stream) ? decodeStream(stream) : undefined
    if (!bytes || DEEPEST_FORM < depth) {
      this.#isBroken = true
      return
    }
    const saved: State[] = []
    const before = {state: this.#state, marks: this.#marks}
    this.#state = start
    this.#marks = [...this.#marks]
    scanContent(bytes, OPERATORS, (operator, operands) => {
      if (operator === 'q') saved.push(this.#state)
      else if (operator === 'Q') this.#state = saved.pop() ?? start
      else if (operator === 'Do') this.#paintObject(operands[0], resources, depth)
      else this.#step(operator, operands, resources)
    })
    this.#endRun()
    this.#state = before.state
    this.#marks = before.marks
  }

  #step(operator: string, operands: readonly PdfValue[], resources: PdfDict): void {
    const numbers = operands.filter((it) => typeof it === 'number')
    switch (operator) {
      case 'BT':
        this.#line = this.#at = IDENTITY
        return
      case 'ET':
        this.#endRun()
        return
      case 'BDC':
      case 'BMC':
        this.#openMark(operands, resources)
        return
      case 'EMC':
        this.#endRun()
        this.#marks.pop()
        return
      case 'cm':
        this.#set({matrix: times(matrixOf(numbers), this.#state.matrix)})
        return
      case 'gs':
        this.#setOpacity(operands[0], resources)
        return
      case 'Tf':
        this.#set({
          font: this.#fonts.fontOf(this.#resource(resources, 'Font', operands[0])),
          size: numbers[0] ?? 0
        })
        return
      case 'Tr':
        this.#set({mode: numbers[0] ?? 0})
        return
      case 'TL':
        this.#set({leading: numbers[0] ?? 0})
        return
      default:
        if (TEXT_STEPS.has(operator)) this.#stepText(operator, operands, numbers)
        else if (PAINTS.has(operator)) this.#setPaint(operator, numbers)
        else this.#stepPath(operator, numbers)
    }
  }

  #set(changes: Partial<State>): void {
    this.#state = {...this.#state, ...changes}
  }

  #stepText(
    operator: string,
    operands: readonly PdfValue[],
    numbers: readonly number[]
  ): void {
    const [x = 0, y = 0] = numbers
    switch (operator) {
      case 'Tm':
        this.#endRun()
        this.#line = this.#at = matrixOf(numbers)
        return
      case 'TD':
        this.#set({leading: -y})
        this.#move(x, y)
        return
      case 'Td':
        this.#move(x, y)
        return
      case 'T*':
        this.#move(0, -this.#state.leading)
        return
      case "'":
      case '"':
        this.#move(0, -this.#state.leading)
        for (const it of operands) if (isString(it)) this.#show(it.bytes)
        return
      default:
        for (const operand of operands) this.#showAll(operand)
    }
  }

  #move(x: number, y: number): void {
    if (y !== 0) this.#endRun()
    this.#line = this.#at = times([1, 0, 0, 1, x, y], this.#line)
  }

  /** The strings of `Tj` and of `TJ`, whose numbers move the pen. */
  #showAll(operand: PdfValue): void {
    if (isString(operand)) this.#show(operand.bytes)
    if (!isArray(operand)) return
    for (const it of operand) {
      if (isString(it)) this.#show(it.bytes)
      if (typeof it === 'number' && it < -WORD_GAP) this.#write(' ')
    }
  }

  #show(bytes: Uint8Array): void {
    const {font, size, matrix} = this.#state
    const {text, isWhole} = font ? font.read(bytes) : {text: '', isWhole: false}
    if (!isWhole) this.#hasUnknownSigns = true
    const place = times(this.#at, matrix)
    const spot = spotAt(place, size * ABOVE_LINE, size * ABOVE_LINE)
    this.#run ??= {text: '', spots: [], size: size * scaleOf(place), state: this.#state}
    const {spots} = this.#run
    if (text.trim() !== '') {
      if (spots.length < 2) spots.push(spot)
      else spots[1] = spot
    }
    this.#write(text)
  }

  #write(text: string): void {
    if (this.#run) this.#run.text += text
  }

  #endRun(): void {
    const run = this.#run
    if (!run) return
    this.#run = undefined
    const {text, spots, size, state} = run
    this.#text += text + LOOSE_JOINT
    if (!this.#marks.includes(true)) this.#margins.push(text)
    const {mode, opacity, clip} = state
    const isCut = 0 < spots.length && spots.every((spot) => !isInside(spot, clip))
    const isUnpainted = [3, 7].includes(mode) || opacity === 0 || isCut
    this.#drawn.push({kind: 'text', text, spots, size, paint: state.paint, isUnpainted})
  }

  #openMark([tag, properties]: readonly PdfValue[], resources: PdfDict): void {
    this.#endRun()
    const found = isName(properties)
      ? this.#resource(resources, 'Properties', properties)
      : properties
    const dict = isDict(found) ? found : undefined
    for (const key of ['ActualText', 'Alt', 'E']) {
      const value = dict && this.#pdf.file.entry(dict, key)
      if (isString(value)) this.#instead.push(readTextString(value))
    }
    const isTagged = dict?.entries.has('MCID') === true && !isName(tag, 'Artifact')
    this.#marks.push(isTagged)
  }

  #setOpacity(name: PdfValue | undefined, resources: PdfDict): void {
    const dict = this.#resource(resources, 'ExtGState', name)
    if (!isDict(dict)) return
    const {file} = this.#pdf
    const opacity = file.entry(dict, 'ca')
    const blend = file.entry(dict, 'BM')
    const mask = file.entry(dict, 'SMask')
    if (typeof opacity === 'number') this.#set({opacity})
    const isPlain = !isName(blend) || ['Normal', 'Compatible'].includes(blend.name)
    if (!isPlain || isDict(mask)) this.#set({opacity: undefined})
  }

  #setPaint(operator: string, numbers: readonly number[]): void {
    const [a = 0, b = 0, c = 0, d = 0] = numbers
    if (operator === 'cs') this.#set({paint: [0, 0, 0]})
    else if (numbers.length === 1) this.#set({paint: [a, a, a]})
    else if (numbers.length === 3) this.#set({paint: [a, b, c]})
    else if (numbers.length === 4)
      this.#set({paint: [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)]})
    else this.#set({paint: undefined})
  }

  #stepPath(operator: string, numbers: readonly number[]): void {
    if (growsPath(operator)) this.#path.grow(operator, numbers, this.#state.matrix)
    else if (operator === 'W' || operator === 'W*') this.#clips = true
    else if (operator === 'sh') this.#paintArea(this.#state.clip, {isSolid: false})
    else {
      if (!this.#path.isEmpty) this.#endPath(operator, this.#path)
      this.#path = new DrawnPath()
      this.#clips = false
    }
  }

  #endPath(operator: string, {box, isRectangle}: DrawnPath): void {
    const {clip} = this.#state
    const isFilled = !['S', 's', 'n'].includes(operator)
    if (isFilled) this.#paintArea(overlapOf(box, clip), {isSolid: isRectangle})
    if (this.#clips) this.#set({clip: overlapOf(clip, box)})
  }

  #paintArea(box: Box, {isSolid}: Pick<DrawnArea, 'isSolid'>): void {
    const {paint, opacity} = this.#state
    if (opacity === 0) return
    const area = {kind: 'area', box, paint, isSolid: isSolid && opacity === 1} as const
    this.#drawn.push({...area, isSolid: area.isSolid && paint !== undefined})
  }

  #paintObject(name: PdfValue | undefined, resources: PdfDict, depth: number): void {
    this.#endRun()
    const object = this.#resource(resources, 'XObject', name)
    if (!isStream(object)) return
    const {file} = this.#pdf
    const state = this.#state
    if (!isName(file.entry(object.dict, 'Subtype'), 'Form')) {
      // A picture fills the unit square of its space.
      const square = new DrawnPath()
      square.grow('re', [0, 0, 1, 1], state.matrix)
      this.#set({paint: undefined})
      this.#paintArea(overlapOf(square.box, state.clip), {isSolid: false})
      this.#state = state
      return
    }
    const own = file.entry(object.dict, 'Resources')
    const written = file.entry(object.dict, 'Matrix')
    const matrix = isArray(written) ? matrixOf(written.filter(isNumber)) : IDENTITY
    const inner = {...state, matrix: times(matrix, state.matrix)}
    this.readStream(object, isDict(own) ? own : resources, inner, depth + 1)
    this.#state = state
  }

  #resource(resources: PdfDict, kind: string, name: PdfValue | undefined): PdfValue {
    const all = this.#pdf.file.entry(resources, kind)
    const value = isDict(all) && isName(name) ? all.entries.get(name.name) : undefined
    return this.#pdf.file.resolve(value)
  }
}

const TEXT_STEPS = new Set(['Tm', 'Td', 'TD', 'T*', "'", '"', 'Tj', 'TJ', 'Ts'])
const PAINTS = new Set(['g', 'rg', 'k', 'sc', 'scn', 'cs'])

function matrixOf(numbers: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

function isNumber(value: PdfValue): value is number {
  return typeof value === 'number'
}
