import {mkdirSync, readdirSync, statSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {writeFile} from '../../src/world/write-file.js'
import {fill, temporaryFolder, textsBelow} from './temporary.js'

const PATH = asProjectPath('releases/full.json')
const BYTES = new TextEncoder().encode('new')

test('a file is written, its folders are made, and nothing is left beside it', async () => {
  const root = temporaryFolder()
  await writeFile(root, PATH, BYTES)
  expect(textsBelow(root)).toEqual({'releases/full.json': 'new'})
  await writeFile(root, asProjectPath('top.txt'), BYTES)
  expect(readdirSync(root)).toEqual(['releases', 'top.txt'])
})

test('a file is replaced, unless that is refused', async () => {
  const root = temporaryFolder()
  fill(root, {'releases/full.json': 'old'})
  const refused = writeFile(root, PATH, BYTES, {onPresent: 'refuse'})
  await expect(refused).rejects.toThrow('there is one already')
  expect(textsBelow(root)).toEqual({'releases/full.json': 'old'})
  await writeFile(root, PATH, BYTES)
  expect(textsBelow(root)).toEqual({'releases/full.json': 'new'})
})

test('a file that must not be there is written where there is none', async () => {
  const root = temporaryFolder()
  await writeFile(root, PATH, BYTES, {onPresent: 'refuse'})
  expect(textsBelow(root)).toEqual({'releases/full.json': 'new'})
})

test('a private file is readable by its owner only', async () => {
  const root = temporaryFolder()
  await writeFile(root, PATH, BYTES, {mode: 0o600})
  expect(statSync(join(root, PATH)).mode & 0o777).toBe(0o600)
})

test('a link in place of the file is replaced, never followed', async () => {
  const root = temporaryFolder()
  fill(root, {'victim.txt': 'whole'})
  mkdirSync(join(root, 'releases'))
  symlinkSync('../victim.txt', join(root, PATH))
  await writeFile(root, PATH, BYTES)
  expect(textsBelow(root)).toEqual({'releases/full.json': 'new', 'victim.txt': 'whole'})
})

test('a folder that is a link is refused', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'releases'))
  await expect(writeFile(root, PATH, BYTES)).rejects.toThrow('it is a symbolic link')
})
