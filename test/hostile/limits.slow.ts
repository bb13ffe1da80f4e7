import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {expect, test} from 'vitest'
import {PROGRAM} from '../run-cli.js'
import {temporaryFolder} from '../world/temporary.js'
import {hostileCases} from './hostile-cases.js'
import {laySecrets, writeProject} from './hostile-project.js'

/**
 * Seconds of computing after which the system ends a process: a busy machine is none
 * of a report's doing, so the clock on the wall is not asked.
 */
const MOST_SECONDS = 10

/** A gigabyte of memory. */
const MOST_KILOBYTES = 1_000_000

interface Told {
  readonly code: string
  readonly severity: string
  readonly file?: string
}

const CASES = hostileCases('http://127.0.0.1:9')

test.each(CASES)('$attack: $name', async (it) => {
  const folder = temporaryFolder()
  writeProject(folder, [it])
  const findRead = laySecrets(folder)
  const {code, stdout, stderr, maxRSS} = await check(folder)
  expect(stderr).toBe('')
  expect(code, `after ${MOST_SECONDS} s it was ended`).not.toBeNull()
  expect(maxRSS).toBeLessThan(MOST_KILOBYTES)

  const {diagnostics} = JSON.parse(stdout) as {readonly diagnostics: readonly Told[]}
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  const codes = errors.map((error) => error.code)
  if (it.code === undefined) expect(codes).toEqual([])
  else expect(codes).toContain(it.code)
  expect(errors.filter(({file}) => file?.startsWith('reports/sound/'))).toEqual([])
  expect(stdout).not.toContain('CANARY')
  expect(findRead().read).toEqual([])
})

test('a file that is read is found, where the disk notes it at all', () => {
  const folder = temporaryFolder()
  const findRead = laySecrets(folder)
  readFileSync(join(folder, 'vault/secret.csv'))
  const {read, control} = findRead()
  expect(read).toEqual(control ? ['vault/secret.csv'] : [])
})

async function check(folder: string) {
  const usage = join(folder, 'usage.json')
  const child = spawn(
    'bash',
    ['-c', `ulimit -t ${MOST_SECONDS} && exec "$@"`, 'bash', ...COMMAND],
    {
      cwd: folder,
      env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', TEARLINE_USAGE: usage},
      stdio: ['ignore', 'pipe', 'pipe']
    }
  )
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close')
  ])
  const {maxRSS} = existsSync(usage)
    ? (JSON.parse(readFileSync(usage, 'utf8')) as {readonly maxRSS: number})
    : {maxRSS: Infinity}
  return {code: child.exitCode, stdout, stderr, maxRSS}
}

const COMMAND = [
  process.execPath,
  '--import',
  new URL('usage.mjs', import.meta.url).href,
  PROGRAM,
  'check',
  '--format',
  'json'
]
