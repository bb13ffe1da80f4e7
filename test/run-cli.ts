import {spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** The program as it was compiled: `npm test` sees to it. */
export const PROGRAM = join(import.meta.dirname, '../bin/tearline.js')

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CliOptions {
  /** The folder it is called in. */
  readonly folder: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs `tearline` in a process of its own, to its end. */
export function runCli(words: readonly string[], options: CliOptions): Promise<CliRun> {
  return runProgram(PROGRAM, words, options)
}

/** Runs a copy of the program, to its end. */
export async function runProgram(
  program: string,
  words: readonly string[],
  options: CliOptions
): Promise<CliRun> {
  const child = startProgram(program, words, options)
  const output = {stdout: '', stderr: ''}
  child.stdout?.on('data', (bytes: Buffer) => {
    output.stdout += bytes.toString()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    output.stderr += bytes.toString()
  })
  await once(child, 'close')
  return {code: child.exitCode, ...output}
}

export function startCli(words: readonly string[], options: CliOptions): ChildProcess {
  return startProgram(PROGRAM, words, options)
}

function startProgram(
  program: string,
  words: readonly string[],
  {folder, env = {}}: CliOptions
): ChildProcess {
  return spawn(process.execPath, [program, ...words], {
    cwd: folder,
    // A terminal's colours and a CI's variables of the machine must not show.
    env: {...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...env},
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/**
 * Runs `tearline` and lists the addresses of all modules that it loaded, in all of
 * its threads: V8 notes each script for its report of coverage.
 */
export async function findModules(
  words: readonly string[],
  options: CliOptions
): Promise<CliRun & {readonly modules: readonly string[]; readonly threadCount: number}> {
  const folder = mkdtempSync(join(tmpdir(), 'tearline-modules-'))
  try {
    const run = await runCli(words, {
      ...options,
      env: {...options.env, NODE_V8_COVERAGE: folder}
    })
    const reports = readdirSync(folder)
    const modules = reports.flatMap((name) => readScripts(join(folder, name)))
    return {...run, modules: [...new Set(modules)], threadCount: reports.length}
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function readScripts(file: string): readonly string[] {
  const {result} = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly result: readonly {readonly url: string}[]
  }
  return result.map(({url}) => url).filter((url) => url.startsWith('file:'))
}
