import {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Store} from '../../src/model/outside.js'
import {DiskStore} from '../../src/world/disk-store.js'
import {MemoryStore} from '../../src/world/memory-store.js'
import {temporaryFolder} from './temporary.js'

const KEY = 'ab'.repeat(32)
const OTHER_KEY = 'cd'.repeat(32)
const BYTES = new TextEncoder().encode('product')

const MAKERS: Readonly<Record<string, () => Store>> = {
  disk: () => new DiskStore(temporaryFolder()),
  memory: () => new MemoryStore()
}

describe.each(Object.entries(MAKERS))('the %s store', (_, make) => {
  test('gives back what was put, and nothing under another name', async () => {
    const store = make()
    await store.put(KEY, BYTES)
    expect(await store.get(KEY)).toEqual(BYTES)
    expect(await store.get(OTHER_KEY)).toBeUndefined()
  })

  test('gives each time its own bytes, so that nobody changes what is stored', async () => {
    const store = make()
    const bytes = BYTES.slice()
    await store.put(KEY, bytes)
    bytes.fill(0)
    ;(await store.get(KEY))?.fill(0)
    expect(await store.get(KEY)).toEqual(BYTES)
  })
})

test('what is on disk is readable by its owner only', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, '.tearline'), {mode: 0o755})
  chmodSync(join(root, '.tearline'), 0o755)
  await new DiskStore(root).put(KEY, BYTES)
  expect(rightsOf(root, '.tearline')).toBe(0o700)
  expect(rightsOf(root, '.tearline/store/ab')).toBe(0o700)
  expect(rightsOf(root, fileOf(KEY))).toBe(0o600)
})

test.each([
  ['is cut', BYTES.subarray(0, 20)],
  ['is empty', new Uint8Array()],
  ['was changed', new Uint8Array(64).fill(7)]
])('a file that %s counts as absent', async (_, bytes) => {
  const root = temporaryFolder()
  const store = new DiskStore(root)
  await store.put(KEY, BYTES)
  writeFileSync(join(root, fileOf(KEY)), bytes)
  expect(await store.get(KEY)).toBeUndefined()
  await store.put(KEY, BYTES)
  expect(await store.get(KEY)).toEqual(BYTES)
})

test('the folder may be deleted at any time', async () => {
  const root = temporaryFolder()
  const store = new DiskStore(root)
  await store.put(KEY, BYTES)
  rmSync(join(root, '.tearline'), {recursive: true})
  expect(await store.get(KEY)).toBeUndefined()
  await store.put(KEY, BYTES)
  expect(await store.get(KEY)).toEqual(BYTES)
})

test('where it cannot be written, nothing is kept and nothing is said', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, '.tearline'))
  const store = new DiskStore(root)
  await store.put(KEY, BYTES)
  expect(await store.get(KEY)).toBeUndefined()
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
})

test('a key that is no hash is a bug', async () => {
  const store = new DiskStore(temporaryFolder())
  await expect(store.get('../../x')).rejects.toThrow('Internal error')
})

test('what was not used for longest is removed first', async () => {
  const root = temporaryFolder()
  const store = new DiskStore(root)
  await store.put(KEY, BYTES)
  await store.put(OTHER_KEY, BYTES)
  utimesSync(join(root, fileOf(OTHER_KEY)), 2, 2)
  utimesSync(join(root, fileOf(KEY)), 1, 1)
  await store.get(KEY)
  await store.prune(60)
  expect(await store.get(OTHER_KEY)).toBeUndefined()
  expect(await store.get(KEY)).toEqual(BYTES)
})

function fileOf(key: string): string {
  return join('.tearline/store', key.slice(0, 2), key.slice(2))
}

function rightsOf(root: string, path: string): number {
  return statSync(join(root, path)).mode & 0o777
}
