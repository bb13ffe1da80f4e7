import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {recoverSwaps} from '../../src/world/recover-swaps.js'
import {takeLock} from '../../src/world/lock.js'
import {fill, temporaryFolder} from './temporary.js'

test('a lock is a file in `output` that is gone afterwards', async () => {
  const root = temporaryFolder()
  const lock = await takeLock(root)
  const text = readFileSync(join(root, 'output/.lock'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({pid: process.pid, host: hostname()})
  await lock[Symbol.asyncDispose]()
  expect(existsSync(join(root, 'output/.lock'))).toBe(false)
})

test('a second run is told who holds the lock', async () => {
  const root = temporaryFolder()
  await using(root, async () => {
    const second = takeLock(root)
    await expect(second).rejects.toThrow(`process ${process.pid} on ${hostname()}`)
    await expect(second).rejects.toMatchObject({
      hints: ['Wait until it has ended, then run the command again.']
    })
  })
})

test('a lock of a process that has ended is taken over', async () => {
  const root = temporaryFolder()
  const {pid} = spawnSync(process.execPath, ['--version'])
  await check(root, {pid, host: hostname(), start: ''}, 'taken')
})

test('a lock of a number that another process has by now is taken over', async () => {
  const root = temporaryFolder()
  await check(root, {pid: process.pid, host: hostname(), start: 'boot 1'}, 'taken')
})

test('a lock of a process that runs is left alone', async () => {
  const root = temporaryFolder()
  const child = spawn('sleep', ['30'])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const start = startOf(child.pid ?? 0)
  await check(root, {pid: child.pid, host: hostname(), start}, 'held')
})

test('a lock of another host is believed, and the hint names the file', async () => {
  const root = temporaryFolder()
  await check(root, {pid: 1, host: 'elsewhere', start: ''}, 'held')
  await expect(takeLock(root)).rejects.toMatchObject({
    hints: [expect.any(String), 'If it does not run any more, delete `output/.lock`.']
  })
})

test.each(['', '{"pid":', '[]', '{"pid":"x","host":1,"start":2}'])(
  'a lock that says nothing is taken over: %s',
  async (text) => {
    const root = temporaryFolder()
    fill(root, {'output/.lock': text})
    await using(root, () => Promise.resolve())
  }
)

test('of two runs that find a stale lock, one gets it', async () => {
  const root = temporaryFolder()
  fill(root, {'output/.lock': staleText()})
  const results = await Promise.allSettled([
    takeLock(root),
    takeLock(root),
    takeLock(root)
  ])
  const taken = results.filter(({status}) => status === 'fulfilled')
  expect(taken).toHaveLength(1)
})

test('an `output` that cannot be made is said at once', async () => {
  const root = temporaryFolder()
  fill(root, {output: 'a file'})
  await expect(takeLock(root)).rejects.toThrow(
    'could not write to `output`: it is no fol'
  )
})

test('an `output` that leads elsewhere is refused', async () => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync('elsewhere', join(root, 'output'))
  await expect(takeLock(root)).rejects.toThrow('it is a symbolic link')
})

test('while another run writes, its folders are left alone', async () => {
  const root = temporaryFolder()
  fill(root, {'output/.new-1/index.html': 'being made'})
  const holder = {pid: 1, host: 'elsewhere', start: ''}
  fill(root, {'output/.lock': JSON.stringify(holder)})
  await recoverSwaps(root)
  expect(existsSync(join(root, 'output/.new-1/index.html'))).toBe(true)
})

async function check(
  root: string,
  holder: object,
  expected: 'taken' | 'held'
): Promise<void> {
  fill(root, {'output/.lock': JSON.stringify(holder)})
  const result = await takeLock(root).then(
    (lock) => lock[Symbol.asyncDispose]().then(() => 'taken'),
    () => 'held'
  )
  expect(result).toBe(expected)
}

async function using(root: string, act: () => Promise<void>): Promise<void> {
  const lock = await takeLock(root)
  try {
    await act()
  } finally {
    await lock[Symbol.asyncDispose]()
  }
}

function staleText(): string {
  const {pid} = spawnSync(process.execPath, ['--version'])
  return JSON.stringify({pid, host: hostname(), start: ''})
}

function startOf(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
}
