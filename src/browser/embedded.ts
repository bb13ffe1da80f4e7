import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import type {Machine} from './machine.js'

/**
 * The headless shell in the npm package `@sparticuz/chromium` 147.0.0.
 *
 * Its version stands here so that cache keys do not have to start it; a test holds
 * it against what the program itself says. The hashes (SHA-256) are of what comes
 * out of the two archives; taken from the package as the lock file pins it.
 */
export const EMBEDDED = {
  version: '147.0.7727.0',
  browser: {
    archive: 'chromium.br',
    sha256: 'bf7d8699042e0e1768ee136c19cf666371f74a39c8b6cfb246d15b3aa18c30ce'
  },
  /** Libraries of the system that the shell needs and a small system lacks. */
  libraries: {
    archive: 'al2023.tar.br',
    sha256: '08698c1bd4ac01a1ce38d50bb63944145699496ffdb4fcc5260662dd9c5e6891'
  }
} as const

/**
 * The folder with the archives; `undefined` where the package is not installed or
 * the machine cannot run what it holds: it is for Linux x64 with glibc.
 */
export function findArchives({platform, arch}: Machine): string | undefined {
  if (platform !== 'linux' || arch !== 'x64') return undefined
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return undefined
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
    const bin = join(main, '../../../bin')
    return existsSync(join(bin, EMBEDDED.browser.archive)) ? bin : undefined
  } catch {
    // Not installed, as on the systems that do without it.
    return undefined
  }
}
