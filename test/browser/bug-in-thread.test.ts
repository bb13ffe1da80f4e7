import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {richReport} from '../projects.js'
import {runCli, runProgram} from '../run-cli.js'
import {fill, temporaryFolder} from '../world/temporary.js'

const ROOT = join(import.meta.dirname, '../..')

/** A copy of the compiled program, in which one module can be broken. */
function copyOfProgram(): string {
  const folder = temporaryFolder()
  for (const name of ['bin', 'dist', 'templates', 'package.json']) {
    cpSync(join(ROOT, name), join(folder, name), {recursive: true})
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** Lets a module fail when it is loaded, or when one of its functions is called. */
function breakModule(file: string, when: 'import' | 'call'): void {
  const fault = "throw new Error('Internal error: broken on purpose')"
  if (when === 'import') {
    appendFileSync(file, `\n${fault}\n`)
    return
  }
  const text = readFileSync(file, 'utf8')
  const broken = text.replace(
    /(export (?:async )?function \w+\(.*\) \{\n)/,
    (head) => `${head}${fault}\n`
  )
  expect(broken).not.toBe(text)
  writeFileSync(file, broken)
}

test.each([
  ['html/finish-report.js', 'call'],
  ['graphic/draw-chart.js', 'import'],
  ['finish/finish-pdf.js', 'call'],
  ['template/fill-page.js', 'import'],
  ['template/fill-page.js', 'call']
] as const)(
  'a bug in %s on %s ends with the stack, and nothing is left behind',
  async (module, when) => {
    const program = copyOfProgram()
    breakModule(join(program, 'dist', module), when)
    const folder = temporaryFolder()
    for (const name of ['a', 'b', 'c']) fill(folder, richReport(name))
    mkdirSync(join(folder, 'output'), {recursive: true})

    // Of its own: in the machine's, the browsers of other tests come and go.
    const temporary = temporaryFolder()
    const run = await runProgram(join(program, 'bin/tearline.js'), ['build'], {
      folder,
      env: {TMPDIR: temporary}
    })
    expect(run.code).toBe(70)
    expect(run.stderr).toContain('Internal error: broken on purpose')
    expect(run.stderr).toContain(module)
    expect(existsSync(join(folder, 'output/full'))).toBe(false)
    expect(readdirSync(temporary)).toEqual([])

    const next = await runCli(['check'], {folder})
    expect(next.code).toBe(0)
  }
)
