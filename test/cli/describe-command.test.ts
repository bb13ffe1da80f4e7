import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, expect, test, vi} from 'vitest'
import {runCommand} from '../../src/cli/commands.js'

const folder = mkdtempSync(join(tmpdir(), 'tearline-describe-'))
const csv = join(folder, 'seizures.csv')
const description = join(folder, 'datapackage.yaml')
writeFileSync(csv, 'year,kilograms\n2023,4.5\n2024,:\n')

afterAll(() => {
  rmSync(folder, {recursive: true})
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(description, {force: true})
})

test('a description is printed, and nothing is written', async () => {
  const said = listen()
  expect(await runCommand(['describe', csv])).toBe(0)
  expect(said.out).toContain('- {name: kilograms, type: number}')
  expect(() => readFileSync(description)).toThrow('ENOENT')
})

test('a description is begun where there is none', async () => {
  const said = listen()
  expect(await runCommand(['describe', csv, '--write'])).toBe(0)
  expect(said.out).toBe(`${description}\n`)
  expect(readFileSync(description, 'utf8')).toContain('path: seizures.csv')
})

test('a description that is there is left as it is', async () => {
  writeFileSync(description, 'resources: []\n')
  const said = listen()
  expect(await runCommand(['describe', csv, '--write'])).toBe(2)
  expect(readFileSync(description, 'utf8')).toBe('resources: []\n')
  expect(said.err).toContain('is there already, and is left as it is')
  expect(said.out).toContain('path: seizures.csv')
})

test('what is wrong with the file is told, and the exit code says so', async () => {
  const torn = join(folder, 'torn.csv')
  writeFileSync(torn, 'year,kilograms\n2023,"4.5\n')
  const said = listen()
  expect(await runCommand(['describe', torn])).toBe(1)
  expect(said.err).toContain('the quote that begins here is never closed')
})

test('a file that is not there is a failure', async () => {
  await expect(runCommand(['describe', join(folder, 'none.csv')])).rejects.toThrow(
    'cannot read'
  )
})

/** Gathers what is written, instead of showing it. */
function listen(): {out: string; err: string} {
  const said = {out: '', err: ''}
  vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    said.out += String(piece)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((piece) => {
    said.err += String(piece)
    return true
  })
  return said
}
