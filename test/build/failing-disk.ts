import type {FileHandle} from 'node:fs/promises'

type Disk = typeof import('node:fs/promises')

/**
 * A disk that fails: Node's own, with every call counted.
 *
 * `once` refuses one call with a system's error, as a full disk does. `dead` refuses
 * that call and all that follow, so that what is left is what a killed process leaves.
 */
export interface Failure {
  mode: 'never' | 'once' | 'dead'
  code: string
  /** The number of the call that fails first, from 1. */
  at: number
  callCount: number
}

const COUNTED = [
  'chmod',
  'link',
  'lstat',
  'mkdir',
  'open',
  'readFile',
  'readdir',
  'realpath',
  'rename',
  'rm',
  'utimes'
] as const

/** Makes the disk fail as `failure` says at the time of each call. */
export function failingDisk(disk: Disk, failure: Failure): Disk {
  const wrapped = COUNTED.map((name) => [name, counted(disk, name, failure)] as const)
  const open = async (...args: Parameters<Disk['open']>): Promise<FileHandle> => {
    countCall(failure, 'open')
    return failingHandle(await disk.open(...args), failure)
  }
  return {...disk, ...Object.fromEntries(wrapped), open}
}

function failingHandle(handle: FileHandle, failure: Failure): FileHandle {
  return new Proxy(handle, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof value !== 'function') return value
      return async (...args: unknown[]): Promise<unknown> => {
        // The system closes what a dead process held open.
        if (key !== 'close') countCall(failure, String(key))
        return await (Reflect.apply(value, target, args) as Promise<unknown>)
      }
    }
  })
}

function counted(disk: Disk, name: (typeof COUNTED)[number], failure: Failure) {
  return async (...args: unknown[]): Promise<unknown> => {
    countCall(failure, name)
    return await (Reflect.apply(disk[name], disk, args) as Promise<unknown>)
  }
}

function countCall(failure: Failure, name: string): void {
  failure.callCount++
  const {mode, at, callCount, code} = failure
  const fails = mode === 'once' ? callCount === at : mode === 'dead' && at <= callCount
  if (fails) {
    throw Object.assign(new Error(`${code}: ${name}`), {code, errno: -1, syscall: name})
  }
}
