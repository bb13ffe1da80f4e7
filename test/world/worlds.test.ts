import {describe, expect, test} from 'vitest'
import type {World} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {DiskWorld} from '../../src/world/disk-world.js'
import {MemoryWorld} from '../../src/world/memory-world.js'
import {fill, temporaryFolder} from './temporary.js'

const TEXTS = {
  'reports/b/report.md': 'second',
  'reports/a/report.md': 'first',
  'reports/a/data/z.csv': 'a,b',
  'reports/a.md': 'beside',
  'templates/plain/brand.yaml': ''
}

/** What every world answers, whatever its files lie in. */
const MAKERS: Readonly<Record<string, () => World>> = {
  disk: diskWorld,
  memory: memoryWorld
}

describe.each(Object.entries(MAKERS))('the %s world', (_, make) => {
  test('reads the bytes of a file', async () => {
    expect(await make().read(asProjectPath('reports/a/report.md'))).toEqual({
      kind: 'file',
      bytes: new TextEncoder().encode('first')
    })
  })

  test.each(['reports/c/report.md', 'reports/a.md/report.md', 'x'.repeat(300)])(
    'finds nothing at %s',
    async (path) => {
      expect(await make().read(asProjectPath(path))).toEqual({kind: 'absent'})
    }
  )

  test('refuses a file of more bytes than asked for, and takes one of as many', async () => {
    const path = asProjectPath('reports/a/report.md')
    expect(await make().read(path, 4)).toEqual({kind: 'refused', why: 'too-large'})
    expect(await make().read(path, 5)).toMatchObject({kind: 'file'})
  })

  test('lists what lies below a folder, sorted', async () => {
    expect(await make().list(asProjectPath('reports'))).toEqual([
      'reports/a.md',
      'reports/a/data/z.csv',
      'reports/a/report.md',
      'reports/b/report.md'
    ])
  })

  test('lists nothing where there is no folder', async () => {
    expect(await make().list(asProjectPath('figures'))).toEqual([])
    expect(await make().list(asProjectPath('reports/a.md'))).toEqual([])
  })
})

function diskWorld(): World {
  const root = temporaryFolder()
  fill(root, TEXTS)
  return new DiskWorld(root)
}

function memoryWorld(): World {
  const entries = Object.entries(TEXTS)
  return new MemoryWorld(
    new Map(entries.map(([path, text]) => [asProjectPath(path), text]))
  )
}
