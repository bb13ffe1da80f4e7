import {expect, test} from 'vitest'
import {reportOf} from '../projects.js'
import {runCli} from '../run-cli.js'
import {fill, temporaryFolder} from '../world/temporary.js'
import {HOSTILE_CASES, type HostileCase} from './hostile-cases.js'
import {THREATS} from './hostile-threats.js'

const CASES = [...HOSTILE_CASES, ...THREATS]

interface Told {
  readonly code: string
  readonly severity: string
  readonly file?: string
}

/** Every case as a report of one project, with a sound one beside them. */
function projectOf(cases: readonly HostileCase[]): string {
  const folder = temporaryFolder()
  fill(folder, {'reports/sound/report.md': reportOf()})
  for (const {name, files, main} of cases) {
    const {'report.md': text = 'Text.\n', ...others} = files
    const body = `# Findings\n\n${text}`
    fill(folder, {
      [`reports/${name}/report.md`]: main ?? reportOf({body}),
      ...Object.fromEntries(
        Object.entries(others).map(([path, file]) => [`reports/${name}/${path}`, file])
      )
    })
  }
  return folder
}

test('whatever a report holds ends in a named mistake, soon, and harms no other', async () => {
  const folder = projectOf(CASES)
  const startMs = performance.now()
  const run = await runCli(['check', '--format', 'json'], {folder})
  expect(performance.now() - startMs).toBeLessThan(90_000)
  expect(run).toMatchObject({code: 1, stderr: ''})

  const {diagnostics} = JSON.parse(run.stdout) as {readonly diagnostics: readonly Told[]}
  const errorsOf = (name: string): readonly string[] =>
    diagnostics
      .filter((it) => it.severity === 'error')
      .filter(({file}) => file?.startsWith(`reports/${name}/`))
      .map(({code}) => code)
  const found = CASES.map(({name, code}) => {
    const errors = errorsOf(name)
    return [name, errors.find((it) => it === code) ?? errors[0]]
  })
  expect(found).toEqual(CASES.map(({name, code}) => [name, code]))
  expect(errorsOf('sound')).toEqual([])
  expect(diagnostics.map(({code}) => code)).not.toContain('pipeline/limit-met')
  expect(run.stdout).not.toContain('CANARY')
})
