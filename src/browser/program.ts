import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Machine} from './machine.js'

/** A browser that can be started. */
export interface Program {
  readonly path: string
  /** The folder of the libraries that it brings, where it brings any. */
  readonly libraries?: string | undefined
}

/**
 * The variables that a browser is started with: on Linux a handful, so that nothing
 * of the user's session (proxies, input methods, message buses) reaches it;
 * elsewhere those of the session, since its system cannot do without them.
 */
export function environmentOf(
  {libraries}: Program,
  {platform, variables}: Machine,
  own: Readonly<Record<string, string>>
): Record<string, string | undefined> {
  if (platform !== 'linux') return {...variables, ...own}
  return {
    PATH: variables['PATH'],
    // Chromium asks both; neither may change what it prints.
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    ...(libraries !== undefined && lacksLibraries() ? {LD_LIBRARY_PATH: libraries} : {}),
    ...own
  }
}

/** What the embedded shell asks of the system, beyond the C library. */
const LIBRARIES = ['libnss3.so', 'libnssutil3.so', 'libnspr4.so', 'libexpat.so.1']
const FOLDERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64']

/** Whether the libraries that come with the embedded browser are needed. */
function lacksLibraries(): boolean {
  return !FOLDERS.some((folder) =>
    LIBRARIES.every((library) => existsSync(join(folder, library)))
  )
}
