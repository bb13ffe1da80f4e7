import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, stat, symlink, truncate, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {describeBrowser} from '../../src/browser/describe-browser.js'
import {EMBEDDED} from '../../src/browser/embedded.js'
import {findBrowser} from '../../src/browser/find-browser.js'
import {thisMachine, type Machine} from '../../src/browser/machine.js'
import type {BrowserSettings} from '../../src/model/settings.js'

const AUTO: BrowserSettings = {sandbox: 'auto', timeoutMs: 60_000}

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tearline-test-'))
})
afterAll(async () => {
  // Processes of a browser may still be ending, and write a last time.
  await rm(root, {recursive: true, force: true, maxRetries: 10, retryDelay: 100})
})

/** This machine, with a cache folder of the test's own. */
function machineWith(cache: string, rest: Partial<Machine> = {}): Machine {
  return {...thisMachine(), variables: {XDG_CACHE_HOME: join(root, cache)}, ...rest}
}

test('the embedded browser is unpacked once, for its owner only', async () => {
  const machine = machineWith('once')
  const first = await findBrowser(AUTO, machine)
  const {mode, ino} = await stat(join(first.path, '..'))
  expect(mode & 0o777).toBe(0o700)
  expect(first.notices[0]).toMatch(/^unpacked Chromium/)

  const second = await findBrowser(AUTO, machine)
  expect((await stat(join(second.path, '..'))).ino).toBe(ino)
  expect(second.notices.join()).not.toContain('unpacked')
})

test('its version is the one that it says itself', async () => {
  const {path} = await findBrowser(AUTO, machineWith('once'))
  expect(String(execFileSync(path, ['--version']))).toContain(EMBEDDED.version)
})

test('a browser that was cut short is unpacked anew', async () => {
  const machine = machineWith('once')
  const {path} = await findBrowser(AUTO, machine)
  await truncate(path, 1000)
  const again = await findBrowser(AUTO, machine)
  expect(again.notices[0]).toMatch(/^unpacked Chromium/)
})

test('a cache folder that is a link is refused', async () => {
  await mkdir(join(root, 'elsewhere'))
  await mkdir(join(root, 'linked'))
  await symlink(join(root, 'elsewhere'), join(root, 'linked', 'tearline'))
  await expect(findBrowser(AUTO, machineWith('linked'))).rejects.toThrow(/is a link/)
})

test('a cache folder of another user is refused', async () => {
  await mkdir(join(root, 'other', 'tearline'), {recursive: true, mode: 0o700})
  const machine = machineWith('other', {userId: 12345})
  await expect(findBrowser(AUTO, machine)).rejects.toThrow(/belongs to another user/)
})

test('a cache folder that others may write to is refused', async () => {
  const folder = join(root, 'open', 'tearline')
  await mkdir(folder, {recursive: true})
  execFileSync('chmod', ['777', folder])
  await expect(findBrowser(AUTO, machineWith('open'))).rejects.toThrow(/may write to it/)
})

test('without its sandbox, a line says why', async () => {
  const off = await findBrowser({...AUTO, sandbox: 'off'}, machineWith('once'))
  expect(off.sandbox.isOn).toBe(false)
  expect(off.notices).toContain(
    'the browser runs without its sandbox, since `browser.sandbox` is `off`'
  )
  const root = await findBrowser(AUTO, machineWith('once', {userId: 0}))
  expect(root.notices.join()).toContain('since this is the user root')
})

test('root is refused where the sandbox is required', async () => {
  const settings = {...AUTO, sandbox: 'required'} as const
  await expect(findBrowser(settings, machineWith('once', {userId: 0}))).rejects.toThrow(
    /no sandbox for the user root/
  )
})

/** A user who is not root: the sandbox is then the kernel’s affair. */
function userMachine(variables: Record<string, string>): Machine {
  const {userId} = thisMachine()
  const machine = machineWith('user')
  return {...machine, userId: userId === 0 ? 1000 : userId, variables}
}

test('where the kernel refuses the sandbox to a named browser, two remedies are told', async () => {
  const path = join(root, 'named')
  await writeFile(path, '#!/bin/sh\necho Chromium 140.0.1.2\n', {mode: 0o700})
  const refused = findBrowser({...AUTO, path}, userMachine({}), () =>
    Promise.resolve(false)
  )
  await expect(refused).rejects.toMatchObject({
    message: `the system refuses the browser its sandbox (${path})`,
    hints: [
      expect.stringContaining('Install'),
      expect.stringContaining('browser.sandbox: off')
    ]
  })
})

test('where the kernel allows it, the sandbox is on and nothing is said', async () => {
  const path = join(root, 'named')
  await writeFile(path, '#!/bin/sh\necho Chromium 140.0.1.2\n', {mode: 0o700})
  const found = await findBrowser({...AUTO, path}, userMachine({}), () =>
    Promise.resolve(true)
  )
  expect(found).toMatchObject({sandbox: {isOn: true}, notices: []})
})

test('a path that names no browser is said', async () => {
  const settings = {...AUTO, path: join(root, 'nowhere')}
  await expect(findBrowser(settings, machineWith('once'))).rejects.toThrow(
    /no browser at/
  )
})

test('a browser that is too old is said', async () => {
  const path = join(root, 'old')
  await writeFile(path, '#!/bin/sh\necho Chromium 120.0.6099.1\n', {mode: 0o700})
  await expect(findBrowser({...AUTO, path}, machineWith('once'))).rejects.toThrow(
    /has version 120.0.6099.1, and version 131/
  )
})

test('elsewhere, the browser that a variable names is taken', async () => {
  const path = join(root, 'chrome')
  await writeFile(path, '#!/bin/sh\necho Chromium 140.0.1.2\n', {mode: 0o700})
  const variables = {PUPPETEER_EXECUTABLE_PATH: path, PATH: '/usr/bin:/bin'}
  const machine = {...thisMachine(), platform: 'darwin', variables} as const
  const found = await findBrowser(AUTO, machine)
  expect(found).toMatchObject({path, version: '140.0.1.2', origin: 'installed'})
})

test('elsewhere without a browser, the places are named where one was looked for', async () => {
  const machine = {
    ...thisMachine(),
    platform: 'win32',
    variables: {},
    home: root
  } as const
  await expect(findBrowser(AUTO, machine)).rejects.toThrow(/found no browser/)
})

test('the newest browser in Puppeteer’s own cache is taken before the system’s', async () => {
  const cache = join(root, 'puppeteer')
  for (const version of ['99.0.1.1', '139.0.7258.66', '140.0.1.2']) {
    const folder = join(cache, 'chrome', `mac_arm-${version}`, 'chrome-mac-arm64')
    await mkdir(folder, {recursive: true})
    const script = `#!/bin/sh\necho Google Chrome for Testing ${version}\n`
    await writeFile(join(folder, 'chrome'), script, {mode: 0o700})
  }
  const variables = {PUPPETEER_CACHE_DIR: cache}
  const machine = {...thisMachine(), platform: 'darwin', variables} as const
  expect(await findBrowser(AUTO, machine)).toMatchObject({version: '140.0.1.2'})
})

test('the doctor says which browser prints and whether its sandbox is on', async () => {
  const description = await describeBrowser(
    {...AUTO, sandbox: 'off'},
    machineWith('once')
  )
  expect(description.isFine).toBe(true)
  expect(description.lines.join('\n')).toMatch(
    /^Browser: Chromium 147[^]*\nSandbox: off, since `browser.sandbox` is `off`\.$/
  )
})

test('the doctor says what to do where no browser is found', async () => {
  const settings = {...AUTO, path: join(root, 'nowhere')}
  const description = await describeBrowser(settings, machineWith('once'))
  expect(description).toMatchObject({isFine: false, hints: [expect.any(String)]})
})
