import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import type {OutputFile} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {takeLock} from '../../src/world/lock.js'
import {recoverSwaps} from '../../src/world/recover-swaps.js'
import {swapEdition} from '../../src/world/swap-edition.js'
import {temporaryFolder, textsBelow} from '../world/temporary.js'
import {compileRooms} from './compile-rooms.js'

const KILL_COUNT = 25
/** Most kills meet one moment, up to nine in ten: that all of these do is not to be. */
const MOST_KILLS = 200
/** A start of Node, and some fifty swaps. */
const LONGEST_LIFE_MS = 250
const FILE_COUNT = 12

/** Swaps one generation after the other in, each file of which holds its number. */
const WRITER = `
import {swapEdition} from './world/swap-edition.js'
import {takeLock} from './world/lock.js'
import {recoverSwaps} from './world/recover-swaps.js'

const [root, first] = process.argv.slice(2)
await takeLock(root)
await recoverSwaps(root)
process.stdout.write('ready')
for (let generation = Number(first); ; generation++) {
  const bytes = new TextEncoder().encode(String(generation))
  const files = Array.from({length: ${FILE_COUNT}}, (_, index) => (
    {path: 'report-' + (index % 3) + '/file-' + index + '.txt', bytes}
  ))
  await swapEdition(root, 'output/full', files)
}
`

test('a build that is killed at any moment leaves one whole folder', async () => {
  const program = temporaryFolder()
  compileRooms(program, ['model', 'world'])
  writeFileSync(join(program, 'writer.js'), WRITER)
  const root = temporaryFolder()
  const moments = new Set<string>()
  let newest = 1
  await swapEdition(root, asProjectPath('output/full'), filesOf(newest))

  const isProven = (): boolean => 1 < moments.size
  for (let count = 0; count < (isProven() ? KILL_COUNT : MOST_KILLS); count++) {
    await runAndKill(join(program, 'writer.js'), root, newest + 1)
    moments.add(momentOf(root))
    await recoverSwaps(root)

    expect(readdirSync(join(root, 'output')).filter((it) => it !== '.lock')).toEqual([
      'full'
    ])
    const texts = textsBelow(join(root, 'output/full'))
    expect(Object.keys(texts)).toHaveLength(FILE_COUNT)
    const [generation, ...others] = new Set(Object.values(texts))
    expect(others).toEqual([])
    expect(Number(generation)).toBeGreaterThanOrEqual(newest)
    newest = Number(generation)
  }

  // Kills that all meet one moment would prove nothing about the others.
  expect(isProven()).toBe(true)
  await (await takeLock(root))[Symbol.asyncDispose]()
})

async function runAndKill(program: string, root: string, first: number): Promise<void> {
  const child = spawn(process.execPath, [program, root, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const closed = once(child, 'close')
  await once(child.stdout, 'data')
  await wait(Math.random() * LONGEST_LIFE_MS)
  child.kill('SIGKILL')
  await closed
}

function filesOf(generation: number): readonly OutputFile[] {
  const bytes = new TextEncoder().encode(String(generation))
  return Array.from({length: FILE_COUNT}, (_, index) => {
    return {path: asProjectPath(`report-${index % 3}/file-${index}.txt`), bytes}
  })
}

/** What lies in `output/` when the process is gone, without the identifiers. */
function momentOf(root: string): string {
  const names = readdirSync(join(root, 'output')).map((name) => name.split('-')[0])
  return names.toSorted().join(' ')
}
