import {once} from 'node:events'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {FAULTY_BODY, reportOf} from '../projects.js'
import {findModules, runCli, startCli} from '../run-cli.js'
import {fill, temporaryFolder, textsBelow} from '../world/temporary.js'

const {version} = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')
) as {readonly version: string}

/** A project on disk, that is gone after the test. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  fill(folder, files)
  return folder
}

describe('help and version', () => {
  test('--version prints the version and loads next to nothing', async () => {
    const run = await findModules(['--version'], {folder: temporaryFolder()})
    expect(run).toMatchObject({code: 0, stdout: `${version}\n`, stderr: ''})
    expect(run.modules.filter((it) => it.includes('/node_modules/'))).toEqual([])
    expect(run.modules.length).toBeLessThan(8)
    expect(run.threadCount).toBe(1)
  })

  test('--help loads the commands’ names and none of the commands', async () => {
    const run = await findModules(['--help'], {folder: temporaryFolder()})
    expect(run.code).toBe(0)
    for (const name of ['build', 'check', 'new', 'doctor']) {
      expect(run.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
    }
    expect(run.modules.join('\n')).not.toMatch(/-command\.js|unified|puppeteer|yaml/)
  })

  test.each(['build', 'check', 'new', 'doctor'])(
    '%s --help says how it is called',
    async (name) => {
      const run = await runCli([name, '--help'], {folder: temporaryFolder()})
      expect(run).toMatchObject({code: 0, stderr: ''})
      expect(run.stdout).toContain(`Usage: tearline ${name}`)
      expect(run.stdout).toContain('--project <folder>')
    }
  )
})

describe('a wrong command', () => {
  test.each([
    ['that there is not', ['bulid'], 'bulid'],
    ['without a word', [], 'Usage: tearline'],
    ['with an option that there is not', ['build', '--darft'], '--draft'],
    ['with a format that there is not', ['check', '--format', 'xml'], 'pretty'],
    ['without the name it needs', ['new'], 'name']
  ])('%s ends with 2 and says what there is', async (_, words, said) => {
    const run = await runCli(words, {folder: projectOf({'reports/a/report.md': ''})})
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain(said)
  })

  test.each(['build', 'check'])(
    '%s with the name of no report names those there are',
    async (command) => {
      const folder = projectOf({'reports/flows/report.md': reportOf()})
      const run = await runCli([command, 'flows', 'fows'], {folder})
      expect(run.code).toBe(2)
      expect(run.stderr).toContain('there is no report called fows')
      expect(run.stderr).toContain('flows.')
      expect(run.stderr).toContain(`usage: tearline ${command} [report...]`)
      expect(existsSync(join(folder, 'output/full'))).toBe(false)
    }
  )

  test.each(['build', 'check'])('%s outside of a project says so', async (command) => {
    const run = await runCli([command], {folder: temporaryFolder()})
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('there is no folder `reports`')
  })
})

describe('check', () => {
  const SOUND = {'reports/flows/report.md': reportOf()}
  const FAULTY = {...SOUND, 'reports/sea/report.md': reportOf({body: FAULTY_BODY})}

  test('of sound reports ends with 0, and writes nothing', async () => {
    const folder = projectOf(SOUND)
    const run = await runCli(['check'], {folder})
    expect(run).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings. 1 report checked.\n',
      stderr: ''
    })
    expect(Object.keys(textsBelow(folder))).toEqual(Object.keys(SOUND))
  })

  test('of a faulty one ends with 1, and shows the place', async () => {
    const run = await runCli(['check'], {folder: projectOf(FAULTY)})
    expect(run.code).toBe(1)
    expect(run.stdout).toContain(
      'reports/sea/report.md:9:5  error  html/unknown-reference'
    )
    expect(run.stdout).toContain('See @fig-nowhere.')
    expect(run.stdout).toContain(
      '\n\n1 error, 0 warnings in 1 file. 2 reports checked.\n'
    )
  })

  test('of the named reports leaves the others alone', async () => {
    const run = await runCli(['check', 'flows'], {folder: projectOf(FAULTY)})
    expect(run.code).toBe(0)
  })

  test('takes the project’s folder from elsewhere', async () => {
    const project = projectOf(FAULTY)
    const run = await runCli(['check', '--project', project], {folder: temporaryFolder()})
    expect(run.code).toBe(1)
  })

  test('writes JSON for machines, that quotes nothing unless asked', async () => {
    const folder = projectOf(FAULTY)
    const run = await runCli(['check', '--format', 'json'], {folder})
    expect(run.code).toBe(1)
    expect(JSON.parse(run.stdout)).toMatchObject({
      diagnostics: [{code: 'html/unknown-reference', severity: 'error'}]
    })
    expect(run.stdout).not.toContain('nowhere')
    const quoting = await runCli(['check', '--format', 'json', '--quote'], {folder})
    expect(quoting.stdout).toContain('nowhere')
  })

  test('writes annotations for GitHub', async () => {
    const run = await runCli(['check', '--format', 'github'], {folder: projectOf(FAULTY)})
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(
      /^::error file=reports\/sea\/report\.md,line=9,(?:endLine=9,)?col=5,[^\n]*\n$/
    )
  })

  test('counts each mistake once', async () => {
    const folder = projectOf({
      'templates/plain/brand.yaml': 'name: plain\nmeasure: 3\n',
      'reports/flows/report.md': reportOf(),
      'reports/sea/report.md': reportOf({title: 'Sea'})
    })
    const run = await runCli(['check'], {folder})
    const shown = [...run.stdout.matchAll(/ {2}error {2}/g)].length
    expect(run.stdout).toContain(`\n${shown} error`)
  })

  test('loads no browser', async () => {
    const run = await findModules(['check'], {folder: projectOf(SOUND)})
    expect(run.modules.join('\n')).not.toMatch(/puppeteer|@sparticuz|\/browser\//)
  })
})

describe('what nobody waits for', () => {
  test('ends with 70 and the stack, and not as a mistake of the author', async () => {
    const folder = projectOf({
      'reports/flows/report.md': reportOf(),
      'stray.mjs': `
        const timer = setInterval(() => {
          if (process.listenerCount('uncaughtException') === 0) return
          clearInterval(timer)
          Promise.reject(new Error('Internal error: stray'))
        }, 1)`
    })
    const env = {NODE_OPTIONS: `--import ${join(folder, 'stray.mjs')}`}
    const run = await runCli(['check'], {folder, env})
    expect(run.code).toBe(70)
    expect(run.stderr).toContain('Internal error: stray\n    at ')
  })

  test('a reader who has seen enough is no fault', async () => {
    const folder = projectOf({'reports/flows/report.md': reportOf({body: FAULTY_BODY})})
    const child = startCli(['check'], {folder})
    child.stdout?.destroy()
    await once(child, 'close')
    expect(child.exitCode).toBe(1)
  })
})

describe('new', () => {
  test('makes a report that a check has nothing to say about', async () => {
    const folder = projectOf({'reports/.keep': ''})
    const made = await runCli(['new', 'drug-routes'], {folder})
    expect(made).toMatchObject({code: 0, stderr: ''})
    expect(made.stdout).toContain('reports/drug-routes/report.md')
    const run = await runCli(['check'], {folder})
    expect(run).toMatchObject({
      code: 0,
      stdout: '0 errors, 0 warnings. 1 report checked.\n'
    })
  })

  test('begins a project where there is none, and finds it again', async () => {
    const folder = temporaryFolder()
    const made = await runCli(['new', 'flows'], {folder})
    expect(made).toMatchObject({code: 0, stderr: ''})
    expect((await runCli(['check'], {folder})).code).toBe(0)
  })

  test('ends with 3 where it may not write, and says why', async () => {
    const folder = projectOf({reports: 'a file'})
    const run = await runCli(['new', 'flows'], {folder})
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('could not write `reports/flows')
    expect(run.stderr).not.toMatch(/^ +at /m)
  })

  test('touches nothing that is there', async () => {
    const folder = projectOf({'reports/flows/report.md': 'mine'})
    const run = await runCli(['new', 'flows'], {folder})
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('is there already')
    expect(textsBelow(folder)).toEqual({'reports/flows/report.md': 'mine'})
  })

  test.each(['Drug', 'a b', '../up', 'a--b', '-a', 'a/b', ''])(
    'refuses the name “%s”',
    async (name) => {
      const folder = projectOf({'reports/.keep': ''})
      const run = await runCli(['new', '--', name], {folder})
      expect(run.code).toBe(2)
      expect(Object.keys(textsBelow(folder))).toEqual(['reports/.keep'])
    }
  )
})

describe('what a killed build left', () => {
  test.each([['check'], ['new', 'other'], ['doctor']])(
    'is put in order by %s too',
    async (...words) => {
      const folder = projectOf({
        'reports/flows/report.md': reportOf(),
        'output/full/index.html': 'old',
        'output/.new-0123/index.html': 'half'
      })
      await runCli(words, {folder})
      expect(Object.keys(textsBelow(join(folder, 'output')))).toEqual(['full/index.html'])
    }
  )
})
