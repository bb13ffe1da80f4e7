import {once} from 'node:events'
import {existsSync, readdirSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {FAULTY_BODY, reportOf} from '../projects.js'
import {findModules, runCli, startCli} from '../run-cli.js'
import {fill, temporaryFolder, textsBelow} from '../world/temporary.js'
import {readPdfBack} from './read-pdf-back.js'

/** A project on disk, that is gone after the test. */
function projectOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  fill(folder, files)
  return folder
}

const FLOWS = {'reports/flows/report.md': reportOf()}
const SEA = {'reports/sea/report.md': reportOf({title: 'Sea', body: FAULTY_BODY})}

describe('build', () => {
  test('of a report that `new` made ends with 0 and has nothing to say', async () => {
    const folder = projectOf({'reports/.keep': ''})
    await runCli(['new', 'drug-routes'], {folder})
    const run = await runCli(['build', 'drug-routes'], {folder})
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(
      /^output\/full\/drug-routes\/index\.html\noutput\/full\/drug-routes\/drug-routes\.pdf\noutput\/full\/index\.html\n\n0 errors, 0 warnings\. 1 report built in \d+\.\d s\.\n$/
    )
    for (const path of run.stdout.split('\n').filter((it) => it.startsWith('output/'))) {
      expect(existsSync(join(folder, path))).toBe(true)
    }
  })

  test('a second time loads neither Markdown, the engine nor the browser, and writes nothing', async () => {
    const query = '```check It is so\nselect true\n```\n'
    const [[report, text] = ['', '']] = Object.entries(FLOWS)
    const folder = projectOf({...FLOWS, [report]: `${text}\n${query}`})
    await runCli(['build'], {folder})
    const page = join(folder, 'output/full/flows/index.html')
    const before = statSync(page)
    const run = await findModules(['build'], {folder})
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('output/full/flows/flows.pdf')
    const heavy =
      /unified|remark|micromark|mdast|puppeteer|duckdb|handlebars|fontkit|sharp|zod/
    expect(run.modules.filter((it) => heavy.test(it))).toEqual([])
    expect(run.threadCount).toBe(1)
    expect(statSync(page).mtimeMs).toBe(before.mtimeMs)
    expect(statSync(page).ino).toBe(before.ino)
  })

  test('with a faulty report ends with 1, and builds the others', async () => {
    const folder = projectOf({...FLOWS, ...SEA})
    const run = await runCli(['build'], {folder})
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('reports/sea/report.md:9:5  error')
    expect(run.stdout).toMatch(
      /\n\n1 error, \d warnings? in \d files?\. 1 report built in /
    )
    expect(readdirSync(join(folder, 'output/full')).toSorted()).toEqual([
      'assets',
      'flows',
      'index.html',
      'manifest.json'
    ])
  })

  test('as a draft writes the faulty one elsewhere, with DRAFT on each page', async () => {
    const folder = projectOf(SEA)
    const run = await runCli(['build', '--draft'], {folder})
    expect(run.code).toBe(1)
    expect(
      readdirSync(join(folder, 'output')).filter((it) => !it.startsWith('.'))
    ).toEqual(['draft'])
    const pdf = await readPdfBack(join(folder, 'output/draft/full/sea/sea.pdf'))
    const marked = pdf.pages.filter((it) =>
      it.pieces.some(({text}) => text.toUpperCase() === 'DRAFT')
    )
    expect(marked).toHaveLength(pdf.pages.length)
  })

  test.each([
    ['json', /^\{/],
    ['github', /^::error file=reports\/sea\/report\.md,line=9/]
  ])('writes %s and nothing else to standard output', async (format, form) => {
    const folder = projectOf({...FLOWS, ...SEA})
    const run = await runCli(['build', '--format', format], {folder})
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(form)
    expect(run.stdout).not.toContain('output/full')
    if (format === 'json') expect(() => JSON.parse(run.stdout) as unknown).not.toThrow()
  })

  test.each([
    ['a browser that is not there', ['--browser', '/no/such/browser']],
    ['a browser that is none', ['--browser', process.execPath]]
  ])('with %s ends with 3, and says what to do', async (_, words) => {
    const folder = projectOf(FLOWS)
    const run = await runCli(['build', ...words], {folder})
    expect(run.code).toBe(3)
    expect(run.stderr).toMatch(/^tearline: .*\n(?: {2}.*\n)*/)
    expect(run.stderr).toContain('hint:')
    expect(run.stderr).not.toMatch(/^ +at /m)
    expect(existsSync(join(folder, 'output/full'))).toBe(false)
  })

  test('where nothing can be written ends with 3', async () => {
    const folder = projectOf({...FLOWS, output: 'a file'})
    const run = await runCli(['build'], {folder})
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('output')
  })

  test('beside another run ends with 3, and harms it not', async () => {
    const folder = projectOf(FLOWS)
    const [one, two] = await Promise.all([
      runCli(['build'], {folder}),
      runCli(['build'], {folder})
    ])
    expect([one.code, two.code].toSorted()).toEqual([0, 3])
    expect(one.stderr + two.stderr).toContain('another run')
    expect(existsSync(join(folder, 'output/full/flows/flows.pdf'))).toBe(true)
  })

  test('that is interrupted lets go of all it holds, and leaves the output', async () => {
    const folder = projectOf(FLOWS)
    await runCli(['build'], {folder})
    const before = textsBelow(join(folder, 'output/full'))
    writeFileSync(join(folder, 'reports/flows/report.md'), reportOf({title: 'Other'}))
    const child = startCli(['build'], {folder})
    let said = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    const closed = once(child, 'close')
    while (!existsSync(join(folder, 'output/.lock'))) await wait(10)
    await wait(300)
    child.kill('SIGINT')
    await closed
    expect([0, 3]).toContain(child.exitCode)
    if (child.exitCode === 3)
      expect(said).toBe('tearline: interrupted; the output is as it was\n')
    expect(readdirSync(join(folder, 'output')).filter((it) => it !== 'full')).toEqual([])
    if (child.exitCode === 3)
      expect(textsBelow(join(folder, 'output/full'))).toEqual(before)
  })

  test('keeps what it knows of all editions from others', async () => {
    const folder = projectOf(FLOWS)
    await runCli(['build'], {folder})
    expect(statSync(join(folder, '.tearline')).mode & 0o777).toBe(0o700)
  })
})

describe('doctor', () => {
  test('says which browser prints, its version, and how its sandbox is', async () => {
    const run = await runCli(['doctor'], {folder: projectOf(FLOWS)})
    expect(run.code).toBe(0)
    expect(run.stdout).toMatch(/^Browser: Chromium \d+(\.\d+){3}, .+: .+\.$/m)
    expect(run.stdout).toMatch(/^Sandbox: (on|off), .+\.$/m)
  })

  test('ends with 3 where none is found, and says what to do', async () => {
    const folder = projectOf(FLOWS)
    const run = await runCli(['doctor', '--browser', '/no/such/browser'], {folder})
    expect(run.code).toBe(3)
    expect(run.stdout).toContain('hint:')
  })

  test('looks at the browser that the settings name', async () => {
    const folder = projectOf({
      ...FLOWS,
      'tearline.yaml': 'browser: {path: /no/such/browser}\n'
    })
    const run = await runCli(['doctor'], {folder})
    expect(run.code).toBe(3)
    expect(run.stdout).toContain('/no/such/browser')
  })
})

test('a browser without a sandbox is told in one line of each build', async () => {
  const folder = projectOf({...FLOWS, 'tearline.yaml': 'browser: {sandbox: off}\n'})
  for (const _ of [1, 2]) {
    const run = await runCli(['build'], {folder})
    const told = run.stderr.split('\n').filter((it) => it.includes('without its sandbox'))
    expect(told).toHaveLength(1)
  }
})
