import {execFileSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pid} from 'node:process'
import {expect, test} from 'vitest'
import {BrowserPrinter} from '../../src/browser/browser-printer.js'
import {findBrowser} from '../../src/browser/find-browser.js'
import {thisMachine} from '../../src/browser/machine.js'
import {environmentOf} from '../../src/browser/program.js'
import {temporaryFolder} from '../world/temporary.js'
import {pageOf} from './printed-page.js'

const settings = {sandbox: 'auto', timeoutMs: 60_000} as const

/** The browsers that this process started, by their numbers. */
function browsers(): number[] {
  const listed = String(execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(pid)]))
  return listed
    .split('\n')
    .filter((line) => line.includes('chromium'))
    .map((line) => Number.parseInt(line, 10))
}

test('a browser that was killed is started again, and the print is made', async () => {
  await using printer = new BrowserPrinter({settings})
  await using press = await printer.open([{html: pageOf({body: '<p>Hello</p>'})}])
  const [first] = await press.print(new Map(), 'draft')
  const [browser] = browsers()
  process.kill(browser ?? 0, 'SIGKILL')
  const [second] = await press.print(new Map(), 'draft')
  expect(second?.length).toBe(first?.length)
})

test('a renderer that crashes is noticed at once', async () => {
  await using printer = new BrowserPrinter({settings})
  await using press = await printer.open([{html: pageOf({body: '<p>Hello</p>'})}])
  const [browser] = browsers()
  const group = String(execFileSync('ps', ['-o', 'pid=,args=', '-g', String(browser)]))
  const renderer = group.split('\n').find((line) => line.includes('--type=renderer'))
  process.kill(Number.parseInt(renderer ?? '', 10), 'SIGKILL')
  expect(await press.print(new Map(), 'draft')).toHaveLength(1)
})

test('a browser that always crashes is told after the second time', async () => {
  await using printer = new BrowserPrinter({settings})
  await using press = await printer.open([
    {html: pageOf({body: '<p>Hello</p>'.repeat(20_000)})}
  ])
  const killing = setInterval(() => {
    for (const browser of browsers()) process.kill(browser, 'SIGKILL')
  }, 20)
  try {
    await expect(press.print(new Map(), 'draft')).rejects.toThrow(/browser/)
  } finally {
    clearInterval(killing)
  }
})

/** A browser that says its version, and crashes as often as told before it starts. */
async function crashingBrowser(times: number): Promise<string> {
  const machine = thisMachine()
  const found = await findBrowser(settings, machine)
  const {LD_LIBRARY_PATH: libraries = ''} = environmentOf(found, machine, {})
  const folder = temporaryFolder()
  const path = join(folder, 'browser')
  const script = `#!/bin/sh
export LD_LIBRARY_PATH='${libraries}'
if [ "$1" = --version ] || [ "$(ls '${folder}' | grep -c crash)" = ${times} ]
then exec '${found.path}' "$@"; fi
touch "${folder}/crash-$$"
kill -SEGV $$
`
  writeFileSync(path, script, {mode: 0o700})
  return path
}

test('a browser that crashes while it starts is started once more', async () => {
  const path = await crashingBrowser(1)
  await using printer = new BrowserPrinter({settings: {...settings, path}})
  await using press = await printer.open([{html: pageOf({body: '<p>Hello</p>'})}])
  expect(await press.print(new Map(), 'draft')).toHaveLength(1)
})

test('a browser that crashes at each start is told after the second', async () => {
  const path = await crashingBrowser(2)
  await using printer = new BrowserPrinter({settings: {...settings, path}})
  const opening = printer.open([{html: pageOf({body: '<p>Hello</p>'})}])
  await expect(opening).rejects.toThrow(`the browser did not start: ${path}`)
})
