import {expect, test} from 'vitest'
import {asProjectPath} from '../../src/model/path.js'
import {MemoryWorld, type MemoryFile} from '../../src/world/memory-world.js'
import {
  isUnchanged,
  RecordingWorld,
  type Question
} from '../../src/world/recording-world.js'

const BEFORE = {'a/report.md': 'text', 'a/data/t.csv': 'x,y'}

async function record(): Promise<readonly Question[]> {
  const world = new RecordingWorld(worldOf(BEFORE))
  await world.list(asProjectPath('a/data'))
  await world.read(asProjectPath('a/report.md'), 100)
  await world.read(asProjectPath('a/glossary.yaml'))
  await world.read(asProjectPath('a/data/t.csv'), 2)
  return world.record
}

async function check(
  after: Record<string, MemoryFile>,
  expected: boolean
): Promise<void> {
  const questions = structuredClone(await record())
  expect(await isUnchanged(worldOf(after), questions)).toBe(expected)
}

test('the same files are no change', async () => {
  await check(BEFORE, true)
})

test('a file that nobody asked for is no change', async () => {
  await check({...BEFORE, 'a/notes.md': 'new'}, true)
})

test('another text is a change', async () => {
  await check({...BEFORE, 'a/report.md': 'other'}, false)
})

test('a file that was looked for in vain and is there by now is a change', async () => {
  await check({...BEFORE, 'a/glossary.yaml': ''}, false)
})

test('another file in a folder that was listed is a change', async () => {
  await check({...BEFORE, 'a/data/u.csv': ''}, false)
})

test('a file that was too large and is not any more is a change', async () => {
  await check({...BEFORE, 'a/data/t.csv': 'x'}, false)
})

test('a file that became a link is a change', async () => {
  await check({...BEFORE, 'a/report.md': {kind: 'refused', why: 'link'}}, false)
})

test('the record does not show in which order was asked', async () => {
  const world = new RecordingWorld(worldOf(BEFORE))
  await world.read(asProjectPath('a/data/t.csv'), 2)
  await world.read(asProjectPath('a/glossary.yaml'))
  await world.read(asProjectPath('a/report.md'), 100)
  await world.read(asProjectPath('a/report.md'), 100)
  await world.list(asProjectPath('a/data'))
  expect(world.record).toEqual(await record())
})

function worldOf(files: Record<string, MemoryFile>): MemoryWorld {
  const entries = Object.entries(files)
  return new MemoryWorld(
    new Map(entries.map(([path, file]) => [asProjectPath(path), file]))
  )
}
