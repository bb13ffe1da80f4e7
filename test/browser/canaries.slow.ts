import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Canary} from '../leaks/canaries.js'
import {plantCanaries} from '../leaks/canary-report.js'
import {EDITIONS} from '../leaks/flocks.js'
import {
  lookFor,
  readBytes,
  readWithTools,
  type Found,
  type Reading
} from '../leaks/read-released.js'
import {runCli, type CliRun} from '../run-cli.js'
import {readPdfBack} from './read-pdf-back.js'

/** For three editions with many figures, on a machine that does much else. */
const PATIENCE = 400_000

const folder = mkdtempSync(join(tmpdir(), 'tearline-canaries-'))
const found = new Map<string, Found>()
let canaries: readonly Canary[] = []
let run: CliRun

beforeAll(async () => {
  const planted = await plantCanaries()
  canaries = planted.canaries
  for (const [path, bytes] of Object.entries(planted.files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), bytes)
  }
  run = await runCli(['build'], {folder})
  for (const edition of EDITIONS) {
    const readings = await readFolder(join(folder, 'output', edition))
    found.set(edition, lookFor(canaries, readings, edition))
  }
}, PATIENCE)
afterAll(() => {
  rmSync(folder, {recursive: true, force: true})
})

/** What everybody's tools read in the files of a folder. */
async function readFolder(root: string): Promise<readonly Reading[]> {
  const entries = readdirSync(root, {recursive: true, withFileTypes: true})
  const read = entries
    .filter((it) => it.isFile())
    .map(async ({parentPath, name}) => {
      const place = join(parentPath, name)
      const path = relative(root, place)
      const bytes = readBytes(path, readFileSync(place))
      if (!name.endsWith('.pdf')) return bytes
      return [...bytes, ...(await readPdf(path, place))]
    })
  return (await Promise.all(read)).flat()
}

async function readPdf(path: string, place: string): Promise<readonly Reading[]> {
  const {pages, outline, places, info} = await readPdfBack(place)
  const shown = pages.map(({tagged, pieces, descriptions}) => [
    tagged,
    pieces.map(({text}) => text).join(''),
    descriptions
  ])
  const text = JSON.stringify([shown, outline, [...places], info])
  return [{path, by: 'pdf.js', text}, ...(await readWithTools(path, place))]
}

test('a report full of canaries is built in all its editions', () => {
  expect(run.stderr + run.stdout).not.toMatch(/ error /)
  expect(run.code).toBe(0)
})

describe.each(EDITIONS)('the edition %s', (edition) => {
  test('has no canary that is not for its readers, whatever reads its files', () => {
    expect(found.get(edition)?.leaked).toEqual([])
  })

  test('has all canaries that are for its readers', () => {
    expect(found.get(edition)?.lost).toEqual([])
  })
})
