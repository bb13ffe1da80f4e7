import {homedir, tmpdir} from 'node:os'
import {arch, env, getuid, platform} from 'node:process'

/** What finding and starting a browser needs to know of the machine. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly arch: string
  /** The number of the user; left out on Windows, which has none. */
  readonly userId?: number | undefined
  readonly home: string
  readonly tempFolder: string
  readonly variables: Readonly<Record<string, string | undefined>>
}

export function thisMachine(): Machine {
  return {
    platform,
    arch,
    userId: getuid?.(),
    home: homedir(),
    tempFolder: tmpdir(),
    variables: env
  }
}

/** Chromium refuses its sandbox to the user 0, on Linux and nowhere else. */
export function isLinuxRoot({platform, userId}: Machine): boolean {
  return platform === 'linux' && userId === 0
}
