import {createHash} from 'node:crypto'
import type {Reading, World} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'

/** One question to a world, and a short form of its answer. Plain data, to be stored. */
export type Question =
  | {
      readonly kind: 'read'
      readonly path: ProjectPath
      readonly limitBytes?: number | undefined
      readonly answer: string
    }
  | {readonly kind: 'list'; readonly path: ProjectPath; readonly answer: string}

/**
 * A world that notes what was asked of it, also what was not there.
 *
 * The record says what a product was made from: as long as each question has the
 * same answer, there is nothing to build anew.
 */
export class RecordingWorld implements World {
  readonly #world: World
  readonly #questions = new Map<string, Question>()

  constructor(world: World) {
    this.#world = world
  }

  /** Every question once, sorted, so that the order of asking does not show. */
  get record(): readonly Question[] {
    const entries = [...this.#questions].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return entries.map(([, question]) => question)
  }

  async read(path: ProjectPath, limitBytes?: number): Promise<Reading> {
    const reading = await this.#world.read(path, limitBytes)
    const answer = briefOf(reading)
    this.#questions.set(`read ${path} ${limitBytes ?? ''}`, {
      kind: 'read',
      path,
      limitBytes,
      answer
    })
    return reading
  }

  async list(folder: ProjectPath): Promise<readonly ProjectPath[]> {
    const paths = await this.#world.list(folder)
    const answer = digestOf(paths.join('\n'))
    this.#questions.set(`list ${folder}`, {kind: 'list', path: folder, answer})
    return paths
  }
}

/** Whether a world would answer every question of a record as it was answered then. */
export async function isUnchanged(
  world: World,
  record: readonly Question[]
): Promise<boolean> {
  for (const question of record) {
    const answer =
      question.kind === 'read'
        ? briefOf(await world.read(question.path, question.limitBytes))
        : digestOf((await world.list(question.path)).join('\n'))
    if (answer !== question.answer) return false
  }
  return true
}

function briefOf(reading: Reading): string {
  switch (reading.kind) {
    case 'file':
      return digestOf(reading.bytes)
    case 'absent':
      return 'absent'
    case 'refused':
      return `refused: ${reading.why}`
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
