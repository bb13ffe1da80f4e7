import {once} from 'node:events'
import {appendFileSync, existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {reportOf} from '../projects.js'
import {runCli, startCli} from '../run-cli.js'
import {fill, temporaryFolder, textsBelow} from '../world/temporary.js'

const NAMES = ['flows', 'routes', 'sea']
const KILL_COUNT = 8
/** A build of three small reports takes about as long. */
const LONGEST_LIFE_MS = 1800

test('a build that is killed leaves the old folder or the new one', async () => {
  const folder = temporaryFolder()
  write(folder, 0)
  await runCli(['build'], {folder})
  let before = textsBelow(join(folder, 'output/full'))

  for (let count = 1; count <= KILL_COUNT; count++) {
    write(folder, count)
    const child = startCli(['build'], {folder})
    const closed = once(child, 'close')
    await wait((LONGEST_LIFE_MS * (count - Math.random())) / KILL_COUNT)
    child.kill('SIGKILL')
    await closed

    await runCli(['check'], {folder})
    const after = textsBelow(join(folder, 'output/full'))
    const generations = NAMES.map(
      (name) => /Generation (\d+)/.exec(after[`${name}/index.html`] ?? '')?.[1]
    )
    expect(new Set(generations).size).toBe(1)
    if (generations[0] !== String(count)) expect(after).toEqual(before)
    expect(readdirSync(join(folder, 'output')).filter((it) => it !== '.lock')).toEqual([
      'full'
    ])
    before = after
  }

  // What was killed has not spoiled what is kept between builds either.
  const last = await runCli(['build'], {folder})
  expect(last.code).toBe(0)
  const warm = textsBelow(join(folder, 'output/full'))
  const fresh = temporaryFolder()
  write(fresh, KILL_COUNT)
  await runCli(['build'], {folder: fresh})
  expect(warm).toEqual(textsBelow(join(fresh, 'output/full')))
  expect(existsSync(join(folder, 'output/.lock'))).toBe(false)
})

test('what an author writes while a build runs is in the next one', async () => {
  const folder = temporaryFolder()
  write(folder, 1)
  const child = startCli(['build'], {folder})
  const closed = once(child, 'close')
  await wait(300)
  appendFileSync(join(folder, 'reports/sea/report.md'), '\nAdded at once.\n')
  await closed
  await runCli(['build'], {folder})
  const texts = textsBelow(join(folder, 'output/full'))
  expect(texts['sea/index.html']).toContain('Added at once.')
})

/** Three reports that all say the number of their generation. */
function write(folder: string, generation: number): void {
  const body = `# Findings\n\nGeneration ${generation} of this text.\n`
  fill(
    folder,
    Object.fromEntries(
      NAMES.map((name) => [
        `reports/${name}/report.md`,
        reportOf({title: `The ${name}`, body})
      ])
    )
  )
}
