import {execFileSync} from 'node:child_process'
import {mkdirSync, renameSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {OutsideError} from '../../src/model/outside.js'
import {asProjectPath} from '../../src/model/path.js'
import {DiskWorld} from '../../src/world/disk-world.js'
import {fill, temporaryFolder} from './temporary.js'

const LINK = {kind: 'refused', why: 'link'}
const NOT_A_FILE = {kind: 'refused', why: 'not-a-file'}

/** A project with a file in it, and a neighbour whose name begins like it. */
function project(): {readonly root: string; readonly world: DiskWorld} {
  const folder = temporaryFolder()
  const root = join(folder, 'project')
  fill(root, {'reports/a/report.md': 'open', 'reports/a/data/t.csv': 'open'})
  fill(folder, {'project-evil/secret.txt': 'secret', 'secret.txt': 'secret'})
  return {root, world: new DiskWorld(root)}
}

test('a link to a file outside is refused', async () => {
  const {root, world} = project()
  symlinkSync('../../../secret.txt', join(root, 'reports/a/figure.svg'))
  expect(await world.read(asProjectPath('reports/a/figure.svg'))).toEqual(LINK)
})

test('a link to a file inside is refused as well', async () => {
  const {root, world} = project()
  symlinkSync('report.md', join(root, 'reports/a/copy.md'))
  expect(await world.read(asProjectPath('reports/a/copy.md'))).toEqual(LINK)
})

test('a link that leads nowhere, and one to itself, are refused', async () => {
  const {root, world} = project()
  symlinkSync('nowhere', join(root, 'reports/a/gone.md'))
  symlinkSync('loop.md', join(root, 'reports/a/loop.md'))
  expect(await world.read(asProjectPath('reports/a/gone.md'))).toEqual(LINK)
  expect(await world.read(asProjectPath('reports/a/loop.md'))).toEqual(LINK)
})

test('nothing is read through a folder that is a link', async () => {
  const {root, world} = project()
  symlinkSync('../../project-evil', join(root, 'reports/evil'))
  expect(await world.read(asProjectPath('reports/evil/secret.txt'))).toEqual(LINK)
  expect(await world.list(asProjectPath('reports/evil'))).toEqual([])
})

test('a link is listed, so that whoever reads it is told', async () => {
  const {root, world} = project()
  symlinkSync('../../project-evil', join(root, 'reports/evil'))
  expect(await world.list(asProjectPath('reports'))).toEqual([
    'reports/a/data/t.csv',
    'reports/a/report.md',
    'reports/evil'
  ])
})

test('a pipe is refused and not waited for', async () => {
  const {root, world} = project()
  execFileSync('mkfifo', [join(root, 'reports/a/data/pipe.csv')])
  const path = asProjectPath('reports/a/data/pipe.csv')
  expect(await world.read(path)).toEqual(NOT_A_FILE)
})

test('a folder is no file', async () => {
  const {world} = project()
  expect(await world.read(asProjectPath('reports/a'))).toEqual(NOT_A_FILE)
})

test('the root itself may be reached through a link', async () => {
  const {root} = project()
  const alias = join(root, '..', 'alias')
  symlinkSync('project', alias)
  const reading = await new DiskWorld(alias).read(asProjectPath('reports/a/report.md'))
  expect(reading.kind).toBe('file')
})

test('a decomposed name is listed composed, and read by that name', async () => {
  const {root, world} = project()
  fill(root, {['reports/a/für.md'.normalize('NFD')]: 'umlaut'})
  const path = asProjectPath('reports/a/für.md'.normalize('NFC'))
  expect(await world.list(asProjectPath('reports/a'))).toContain(path)
  expect(await world.read(path)).toMatchObject({kind: 'file'})
})

test('a name that no project path can hold is not listed', async () => {
  const {root, world} = project()
  fill(root, {'reports/b/with\\backslash.md': ''})
  expect(await world.list(asProjectPath('reports/b'))).toEqual([])
})

test('a root that is not there is said, with what to do', async () => {
  const reading = new DiskWorld('/nowhere/at/all').read(asProjectPath('a'))
  await expect(reading).rejects.toThrow('could not open the project’s folder: it is not')
  await expect(reading).rejects.toBeInstanceOf(OutsideError)
})

test('a name of other case is absent, also where the disk ignores case', async () => {
  const {world} = project()
  const reading = await world.read(asProjectPath('reports/a/Report.md'))
  expect(reading).toEqual({kind: 'absent'})
})

test('a folder that becomes a link between two readings is refused the second time', async () => {
  const {root, world} = project()
  const path = asProjectPath('reports/a/report.md')
  expect((await world.read(path)).kind).toBe('file')
  renameSync(join(root, 'reports/a'), join(root, 'moved'))
  mkdirSync(join(root, 'reports'), {recursive: true})
  symlinkSync('../moved', join(root, 'reports/a'))
  expect(await world.read(path)).toEqual(LINK)
})
