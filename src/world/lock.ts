import {randomUUID} from 'node:crypto'
import {open, readFile, rename, rm} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {OutsideError} from '../model/outside.js'
import {errorCodeOf, explainFailure, isAbsence} from './explain-failure.js'
import {makeFolder, OUTPUT_FOLDER} from './output-folder.js'

/** Who builds into a folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, as its system counts; tells apart two with one number. */
  readonly start: string
}

/** The right to write to `output/`; it ends when this is disposed of. */
export type Lock = AsyncDisposable

/** How long those that found the same stale lock may take to see who was first. */
const SETTLE_MS = 50

/** How long a lock may be empty: its holder writes it right after it made it. */
const EMPTY_MS = 200

/**
 * Takes the lock of `output/`, which shows at once whether it can be written.
 *
 * A lock whose process has ended, or whose number another process of this host has
 * by now, is stale and taken over. A lock from another host is believed, since that
 * host cannot be asked.
 *
 * Throws an `OutsideError` where another run holds it, or where nothing can be
 * written there.
 */
export async function takeLock(root: string): Promise<Lock> {
  return explainFailure(`write to \`${OUTPUT_FOLDER}\``, async () => {
    const path = lockOf(await makeFolder(root, OUTPUT_FOLDER))
    // Two runs of one process have one holder; the number tells their locks apart.
    const own = JSON.stringify({...(await findOwnHolder()), run: randomUUID()})
    if (!(await addLock(path, own))) {
      const found = await readLock(path)
      if (found !== undefined) await removeStale(path, found)
      if (!(await addLock(path, own))) throw isHeld(undefined)
      // A third run may have added its lock while a second put back that of the first.
      await wait(SETTLE_MS)
      if ((await readLock(path)) !== own) throw isHeld(undefined)
    }
    // What cannot be removed is stale as soon as this process has ended.
    const release = (): Promise<void> => rm(path, {force: true}).catch(() => undefined)
    return {[Symbol.asyncDispose]: release}
  })
}

/** How the lock of `output/` stands to this process. */
export async function findLockState(output: string): Promise<'free' | 'own' | 'other'> {
  const text = await readLock(lockOf(output))
  if (text === undefined) return 'free'
  const holder = readHolder(text)
  if (!holder || !(await isRunning(holder))) return 'free'
  return isSameHolder(holder, await findOwnHolder()) ? 'own' : 'other'
}

function lockOf(output: string): string {
  return join(output, '.lock')
}

/** Makes the lock's file, if there is none. */
async function addLock(path: string, text: string): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o644)
    try {
      await handle.writeFile(text)
    } catch (error) {
      await rm(path, {force: true})
      throw error
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function readLock(path: string): Promise<string | undefined> {
  try {
    const text = await readFile(path, 'utf8')
    if (text !== '') return text
    await wait(EMPTY_MS)
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isAbsence(error)) return undefined
    throw error
  }
}

async function removeStale(path: string, text: string): Promise<void> {
  const holder = readHolder(text)
  if (holder && (await isRunning(holder))) throw isHeld(holder)
  // Two runs may find the same stale lock. Only one can rename it, and the one that
  // renames its successor instead sees that by the text, and puts it back.
  const aside = `${path}-${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isAbsence(error)) return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== text) {
    await rename(aside, path)
    throw isHeld(undefined)
  }
  await rm(aside, {force: true})
}

function readHolder(text: string): Holder | undefined {
  try {
    const it: unknown = JSON.parse(text)
    if (typeof it !== 'object' || it === null) return undefined
    if (!('pid' in it) || !('host' in it) || !('start' in it)) return undefined
    const {pid, host, start} = it
    const isSound =
      Number.isInteger(pid) && typeof host === 'string' && typeof start === 'string'
    return isSound ? {pid: Number(pid), host, start} : undefined
  } catch {
    return undefined
  }
}

async function findOwnHolder(): Promise<Holder> {
  const {pid} = process
  return {pid, host: hostname(), start: await findStart(pid)}
}

async function isRunning({pid, host, start}: Holder): Promise<boolean> {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // A process of somebody else is one all the same.
    if (errorCodeOf(error) !== 'EPERM') return false
  }
  const actual = await findStart(pid)
  return actual === '' || actual === start
}

/**
 * When a process started: ticks since this boot, and which boot that was.
 *
 * Field 22 of `/proc/<pid>/stat` (proc_pid_stat(5)); the second field, the name, may
 * hold blanks and ends with the last bracket. Other systems have no such file, and
 * there the number alone must do.
 */
async function findStart(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${boot.trim()} ${ticks}`
  } catch {
    return ''
  }
}

function isSameHolder(a: Holder, b: Holder): boolean {
  return a.pid === b.pid && a.host === b.host && a.start === b.start
}

function isHeld(holder: Holder | undefined): OutsideError {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : ''
  const hints = ['Wait until it has ended, then run the command again.']
  if (holder && holder.host !== hostname()) {
    hints.push(`If it does not run any more, delete \`${OUTPUT_FOLDER}/.lock\`.`)
  }
  return new OutsideError(
    `could not write to \`${OUTPUT_FOLDER}\`: another run${who} is writing to it`,
    {hints}
  )
}
