import {existsSync, mkdirSync, readdirSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {EditionFile} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {recoverSwaps} from '../../src/world/recover-swaps.js'
import {swapEdition} from '../../src/world/swap-edition.js'
import {fill, temporaryFolder, textsBelow} from './temporary.js'

const FULL = asProjectPath('output/full')

test('the folder holds the new files and no others', async () => {
  const root = temporaryFolder()
  fill(root, {'output/full/gone/index.html': 'old', 'output/full/index.html': 'old'})
  await swapEdition(root, FULL, [made('index.html', 'new'), made('a/b/c.css', 'css')])
  expect(textsBelow(join(root, 'output'))).toEqual({
    'full/a/b/c.css': 'css',
    'full/index.html': 'new'
  })
})

test('what is kept is carried over: one file, or a folder with all in it', async () => {
  const root = temporaryFolder()
  fill(root, {
    'output/full/a/index.html': 'a',
    'output/full/a/data/t.csv': 't',
    'output/full/b/index.html': 'b',
    'output/full/c.txt': 'c'
  })
  await swapEdition(root, FULL, [kept('a'), kept('c.txt'), made('index.html', 'new')])
  expect(textsBelow(join(root, 'output/full'))).toEqual({
    'a/data/t.csv': 't',
    'a/index.html': 'a',
    'c.txt': 'c',
    'index.html': 'new'
  })
})

test('a file that did not change is the same file, with its time', async () => {
  const root = temporaryFolder()
  fill(root, {'output/full/a.css': 'same', 'output/full/b.css': 'other'})
  const before = ['a.css', 'b.css'].map((name) => inodeOf(root, name))
  await swapEdition(root, FULL, [made('a.css', 'same'), made('b.css', 'OTHER')])
  expect(inodeOf(root, 'a.css')).toBe(before[0])
  expect(inodeOf(root, 'b.css')).not.toBe(before[1])
})

test('an edition without files is removed', async () => {
  const root = temporaryFolder()
  fill(root, {'output/full/index.html': 'old', 'output/brief/index.html': 'brief'})
  await swapEdition(root, FULL, [])
  await swapEdition(root, FULL, [])
  expect(readdirSync(join(root, 'output'))).toEqual(['brief'])
})

test('a draft has a folder further down', async () => {
  const root = temporaryFolder()
  const draft = asProjectPath('output/draft/full')
  await swapEdition(root, draft, [made('index.html', 'first')])
  await swapEdition(root, draft, [made('index.html', 'second')])
  expect(textsBelow(join(root, 'output'))).toEqual({'draft/full/index.html': 'second'})
})

test('a link in the old folder is not carried over', async () => {
  const root = temporaryFolder()
  fill(root, {'secret.txt': 'secret', 'output/full/a/index.html': 'a'})
  symlinkSync('../../../secret.txt', join(root, 'output/full/a/link.txt'))
  await swapEdition(root, FULL, [kept('a')])
  expect(readdirSync(join(root, 'output/full/a'))).toEqual(['index.html'])
})

test('nothing is written through a link', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'output'))
  const swap = swapEdition(root, FULL, [made('index.html', 'new')])
  await expect(swap).rejects.toThrow('could not write to `output`: it is a symbolic link')
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
})

test('what is to be kept and is not there is said, and the old folder stays', async () => {
  const root = temporaryFolder()
  fill(root, {'output/full/index.html': 'old'})
  const swap = swapEdition(root, FULL, [kept('a'), made('index.html', 'new')])
  await expect(swap).rejects.toThrow('could not keep `a`: it is not there any more')
  expect(textsBelow(join(root, 'output'))).toEqual({'full/index.html': 'old'})
})

test('two files at one path are a bug', async () => {
  const swap = swapEdition(temporaryFolder(), FULL, [made('a', '1'), made('a', '2')])
  await expect(swap).rejects.toThrow('Internal error: two files at one path')
})

test('a folder outside of `output` is no edition', async () => {
  const swap = swapEdition(temporaryFolder(), asProjectPath('src'), [made('a', '1')])
  await expect(swap).rejects.toThrow('Internal error')
})

test.each([
  ['before the old folder was moved', {full: 'old', '.new-1': 'new'}, 'new'],
  ['between the two renames', {'.old-1': 'old', '.new-1': 'new'}, 'new'],
  ['before the old folder was removed', {full: 'new', '.old-1': 'old'}, 'new'],
  ['when there was no old folder', {'.new-1': 'new'}, 'new'],
  ['after the new folder was lost', {'.old-1': 'old'}, 'old'],
  ['and a folder was put there meanwhile', foldersAtOnce(), 'own']
])('a run killed %s is settled by the next', async (_, folders, expected) => {
  const root = temporaryFolder()
  for (const [name, text] of Object.entries(folders)) {
    fill(root, {[`output/${name}/index.html`]: text})
  }
  fill(root, {'output/.swap-1.json': '{"target":"full"}'})
  await recoverSwaps(root)
  await recoverSwaps(root)
  expect(textsBelow(join(root, 'output'))).toEqual({'full/index.html': expected})
  expect(readdirSync(join(root, 'output'))).toEqual(['full'])
})

test('what was not written down as whole is removed', async () => {
  const root = temporaryFolder()
  fill(root, {
    'output/full/index.html': 'old',
    'output/.new-2/index.html': 'half',
    'output/.unfinished-.swap-2.json-x': '{"tar'
  })
  await recoverSwaps(root)
  expect(textsBelow(join(root, 'output'))).toEqual({'full/index.html': 'old'})
})

test.each(['{"target":"../../victim"}', '{"target":"link/victim"}', '[]', '{"tar'])(
  'a journal that no swap wrote has no say: %s',
  async (journal) => {
    const root = temporaryFolder()
    fill(root, {
      'victim/a.txt': 'whole',
      'output/.swap-3.json': journal,
      'output/.new-3/a.txt': 'new'
    })
    symlinkSync('..', join(root, 'output/link'))
    await recoverSwaps(root)
    expect(textsBelow(join(root, 'victim'))).toEqual({'a.txt': 'whole'})
    expect(readdirSync(join(root, 'output'))).toEqual(['link'])
  }
)

test('without anything to put in order, nothing is made', async () => {
  const root = temporaryFolder()
  await recoverSwaps(root)
  expect(existsSync(join(root, 'output'))).toBe(false)
})

function foldersAtOnce(): Readonly<Record<string, string>> {
  return {full: 'own', '.old-1': 'old', '.new-1': 'new'}
}

function inodeOf(root: string, name: string): number {
  return statSync(join(root, 'output/full', name)).ino
}

function made(path: string, text: string): EditionFile {
  return {path: asProjectPath(path), bytes: new TextEncoder().encode(text)}
}

function kept(path: string): EditionFile {
  return {path: asProjectPath(path), isKept: true}
}
