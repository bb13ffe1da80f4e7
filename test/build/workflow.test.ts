import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {fill, temporaryFolder, textsBelow} from '../world/temporary.js'

/** What CI does: the commands that stand in the workflow, run or at least read. */
const root = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')
const workflow = parse(text) as Workflow
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)
const commands = steps.flatMap(({run}) => (run === undefined ? [] : [run]))

interface Workflow {
  readonly on: object
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, {readonly steps: readonly Step[]}>>
}

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
}

/** A mistake that is one wherever it is checked. */
const FAULTY = {
  'reports/faulty/report.md':
    '---\ntitle: Faulty\ndate: 2025-06-03\nmarking: TLP:CLEAR\n---\n\n# One\n\nA secret :value[nowhere.x]{a=1}.\n'
}

test('every command is one that a shell can read', () => {
  expect(commands.length).toBeGreaterThan(4)
  for (const command of commands) {
    expect(run('bash', ['-n', '-c', command]), command).toMatchObject({status: 0})
  }
})

test('every script and every file that a command names is there', () => {
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>
  }
  for (const command of commands) {
    const [program, first = ''] = command.split(/\s+/)
    if (program === 'npm') expect(Object.keys(scripts)).toContain(first)
    if (program === 'node') expect(existsSync(join(root, first))).toBe(true)
  }
})

test('the steps come in their order: set up, test, check, build', () => {
  const wanted = ['set-up.mjs', 'npm test', 'tearline check', 'tearline build']
  const places = wanted.map((it) => commands.findIndex((line) => line.includes(it)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('the set-up that stands there says nothing where nothing is to do', () => {
  run('bash', ['-ec', commandWith('set-up.mjs')])
  expect(run('bash', ['-ec', commandWith('set-up.mjs')])).toEqual({
    status: 0,
    stdout: '',
    stderr: ''
  })
})

test('the check that stands there annotates the line, and quotes nothing', () => {
  const project = temporaryFolder()
  fill(project, FAULTY)
  const {status, stdout} = run('bash', [
    '-ec',
    `${commandWith('tearline check')} --project '${project}'`
  ])
  expect(stdout).toMatch(/^::error file=reports\/faulty\/report\.md,line=9,.*$/m)
  expect(stdout).not.toContain('nowhere')
  expect(status).toBe(1)
})

test('the reports of this repository pass the check that stands there', () => {
  const {status, stdout} = run('bash', ['-ec', commandWith('tearline check')])
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('what is published is named in the settings, and free for all', () => {
  const project = temporaryFolder()
  const listing = {title: 'T', date: '2025-06-03', language: 'en', numbers: 'eu'}
  const reportOf = (slug: string, mark: string): object => ({
    listing: {...listing, slug, mark},
    files: {[`${slug}/index.html`]: 'hash'}
  })
  const reports = {
    open: reportOf('open', 'TLP:CLEAR'),
    closed: reportOf('closed', 'TLP:GREEN')
  }
  const manifest = {tearline: '1', browser: 'x', reports}
  fill(project, {
    'output/full/open/index.html': 'open',
    'output/full/closed/index.html': 'closed',
    'output/full/index.html': 'names both',
    'output/full/manifest.json': JSON.stringify(manifest)
  })

  collect(project, 'none')
  expect(textsBelow(join(project, 'none'))).toEqual({})

  fill(project, {'tearline.yaml': 'ci:\n  publish: [full]\n'})
  expect(collect(project, 'published')).toBe(
    'full: open\nfull: 1 kept back, since not marked TLP:CLEAR\n'
  )
  expect(textsBelow(join(project, 'published'))).toEqual({
    'full/open/index.html': 'open'
  })

  const {open} = reports
  fill(project, {
    'output/full/manifest.json': JSON.stringify({...manifest, reports: {open}})
  })
  collect(project, 'whole')
  expect(Object.keys(textsBelow(join(project, 'whole')))).toEqual([
    'full/index.html',
    'full/manifest.json',
    'full/open/index.html'
  ])
})

test('actions are pinned to a commit, and a build may write nothing', () => {
  for (const {uses} of steps) {
    if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/)
  }
  expect(workflow.permissions).toEqual({contents: 'read'})
  expect(text).not.toMatch(/pull_request_target|secrets\./)
})

test('a pull request has a cache of its own, and publishes nothing', () => {
  const cache = steps.find(({uses}) => uses?.startsWith('actions/cache@'))
  expect(cache?.with).toMatchObject({
    path: '.tearline/',
    key: expect.stringContaining('github.event.number') as string,
    'restore-keys': expect.stringContaining('github.event.number') as string
  })
  const publishing = steps.filter(({uses, run}) => {
    return uses?.startsWith('actions/upload-artifact@') ?? run?.includes('published')
  })
  expect(publishing).toHaveLength(2)
  for (const step of publishing) expect(step.if).toBe("github.event_name == 'push'")
})

/** Runs the command of the workflow that collects, on another project. */
function collect(project: string, folder: string): string {
  const target = `'${join(project, folder)}' '${project}'`
  const command = commandWith('collect-published').replace(/ published$/, ` ${target}`)
  const {status, stdout, stderr} = run('bash', ['-ec', command])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return stdout
}

function commandWith(words: string): string {
  const command = commands.find((it) => it.includes(words))
  if (command === undefined) throw new Error(`the workflow does not run \`${words}\``)
  return command
}

function run(
  program: string,
  words: readonly string[]
): {readonly status: number | null; readonly stdout: string; readonly stderr: string} {
  const {status, stdout, stderr} = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8'
  })
  return {status, stdout, stderr}
}
