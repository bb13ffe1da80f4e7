import {mkdirSync, readdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {addFile} from '../../src/world/write-file.js'
import {fill, temporaryFolder, textsBelow} from './temporary.js'

const PATH = asProjectPath('reports/flows/report.md')
const BYTES = new TextEncoder().encode('new')

test('a file is written, its folders are made, and nothing is left beside it', async () => {
  const root = temporaryFolder()
  await addFile(root, PATH, BYTES)
  expect(textsBelow(root)).toEqual({'reports/flows/report.md': 'new'})
  await addFile(root, asProjectPath('top.txt'), BYTES)
  expect(readdirSync(root)).toEqual(['reports', 'top.txt'])
})

test('a file that is there is never replaced', async () => {
  const root = temporaryFolder()
  fill(root, {'reports/flows/report.md': 'old'})
  await expect(addFile(root, PATH, BYTES)).rejects.toThrow('there is one already')
  expect(textsBelow(root)).toEqual({'reports/flows/report.md': 'old'})
})

test('a link in place of the file is neither followed nor replaced', async () => {
  const root = temporaryFolder()
  fill(root, {'victim.txt': 'whole'})
  mkdirSync(join(root, 'reports/flows'), {recursive: true})
  symlinkSync('../../victim.txt', join(root, PATH))
  await expect(addFile(root, PATH, BYTES)).rejects.toThrow('there is one already')
  expect(textsBelow(root)['victim.txt']).toBe('whole')
})

test('a folder that is a link is refused', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'reports'))
  await expect(addFile(root, PATH, BYTES)).rejects.toThrow('it is a symbolic link')
})
