import {appendFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCli} from '../run-cli.js'
import {textsBelow} from '../world/temporary.js'
import {copyRepository, removeFolder, REPORTS} from './repository.js'

const first = copyRepository()
const second = copyRepository()

async function build(folder: string): Promise<Readonly<Record<string, string>>> {
  const {code, stdout, stderr} = await runCli(['build'], {folder})
  if (code !== 0) throw new Error(stdout + stderr)
  return textsBelow(join(folder, 'output'))
}

let made: Readonly<Record<string, string>>

beforeAll(async () => {
  made = await build(first)
})
afterAll(() => {
  removeFolder(first)
  removeFolder(second)
})

test('a build elsewhere and from nothing gives the same bytes', async () => {
  const again = await build(second)
  expect(Object.keys(again)).toEqual(Object.keys(made))
  expect(Object.keys(made).filter((path) => again[path] !== made[path])).toEqual([])
})

test('a build that starts with the page numbers of the last one does, too', async () => {
  for (const name of REPORTS) {
    appendFileSync(join(second, 'reports', name, 'report.md'), '\n<!-- A comment -->\n')
  }
  const again = await build(second)
  expect(Object.keys(made).filter((path) => again[path] !== made[path])).toEqual([])
})
