import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {OutsideError, type EditionFile} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {takeLock} from '../../src/world/lock.js'
import {recoverSwaps} from '../../src/world/recover-swaps.js'
import {swapEdition} from '../../src/world/swap-edition.js'
import type {Failure} from './failing-disk.js'
import {fill, temporaryFolder, textsBelow} from '../world/temporary.js'

const failure = vi.hoisted<Failure>(() => ({
  mode: 'never',
  code: '',
  at: 0,
  callCount: 0
}))

vi.mock('node:fs/promises', async (importDisk) => {
  const {failingDisk} = await import('./failing-disk.js')
  return failingDisk(await importDisk(), failure)
})

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS']
const FULL = asProjectPath('output/full')

const OLD = {
  'index.html': 'old library',
  'kept/data/t.csv': 'kept',
  'kept/index.html': 'kept',
  'removed/index.html': 'removed',
  'report/index.html': 'old report',
  'report/style.css': 'unchanged'
}

const NEW = {
  'index.html': 'new library',
  'kept/data/t.csv': 'kept',
  'kept/index.html': 'kept',
  'report/assets/figure.svg': 'new',
  'report/index.html': 'new report',
  'report/style.css': 'unchanged'
}

const FILES: readonly EditionFile[] = [
  ...Object.entries(NEW)
    .filter(([, text]) => text !== 'kept')
    .map(([path, text]) => ({
      path: asProjectPath(path),
      bytes: new TextEncoder().encode(text)
    })),
  {path: asProjectPath('kept'), isKept: true}
]

test('whatever call of the disk fails, the folder is the old one or the new one', async () => {
  await failAtEachCall('once', (root, error) => {
    if (error !== undefined) expect(error).toBeInstanceOf(OutsideError)
    expectWhole(root)
  })
})

test('whatever call is the last before a kill, the next run finds the old or the new', async () => {
  await failAtEachCall('dead', () => undefined)
})

test('a build that fails before the exchange leaves nothing beside the old folder', async () => {
  const {root, error} = await buildWithFailure({mode: 'once', code: 'ENOSPC', at: 30})
  expect(String(error)).toContain('could not write `output/full`: the disk is full')
  expect(readdirSync(join(root, 'output'))).toEqual(['full'])
  expect(textsBelow(join(root, 'output/full'))).toEqual(OLD)
})

/** Fails the n-th call for n = 1, 2, … until a build comes through untouched. */
async function failAtEachCall(
  mode: 'once' | 'dead',
  check: (root: string, error: unknown) => void
): Promise<void> {
  let at = 0
  let isUntouched = false
  while (!isUntouched) {
    const code = CODES[at % CODES.length] ?? ''
    const {root, error, callCount} = await buildWithFailure({mode, code, at: ++at})
    isUntouched = callCount < at
    check(root, error)
    await recoverSwaps(root)
    expectWhole(root)
    expect(readdirSync(join(root, 'output')).filter((it) => it !== '.lock')).toEqual([
      'full'
    ])
    if (isUntouched) expect(textsBelow(join(root, 'output/full'))).toEqual(NEW)
  }
  // Fewer calls than files would mean that the calls are not counted.
  expect(at).toBeGreaterThan(50)
}

async function buildWithFailure(wanted: Pick<Failure, 'mode' | 'code' | 'at'>): Promise<{
  readonly root: string
  readonly error: unknown
  readonly callCount: number
}> {
  const root = temporaryFolder()
  for (const [path, text] of Object.entries(OLD)) {
    fill(root, {[`output/full/${path}`]: text})
  }
  Object.assign(failure, wanted, {callCount: 0})
  const error = await build(root).then(
    () => undefined,
    (reason: unknown) => reason
  )
  const {callCount} = failure
  failure.mode = 'never'
  return {root, error, callCount}
}

async function build(root: string): Promise<void> {
  const lock = await takeLock(root)
  try {
    await recoverSwaps(root)
    await swapEdition(root, FULL, FILES)
  } finally {
    await lock[Symbol.asyncDispose]()
  }
}

function expectWhole(root: string): void {
  const texts = textsBelow(join(root, 'output/full'))
  const isNew = texts['index.html'] === 'new library'
  expect(texts).toEqual(isNew ? NEW : OLD)
}
