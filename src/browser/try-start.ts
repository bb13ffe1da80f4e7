import {spawn, type ChildProcess} from 'node:child_process'
import type {Machine} from './machine.js'
import {environmentOf, type Program} from './program.js'

/** Starting a browser takes 0.1 to 0.5 s (print.md); a slow machine gets more. */
const TIMEOUT_MS = 20_000

/** The first command of the DevTools protocol that any browser answers. */
const QUESTION = '{"id":1,"method":"Browser.getVersion"}\0'

/**
 * Starts a browser without a page, asks for its version and ends it.
 *
 * It is asked through a pipe (the file descriptors 3 and 4), as it is later by the
 * printer. Its sandbox is built before it answers, so this tells whether it can be.
 *
 * @returns
 *   `undefined` where it answered, else the last that it said.
 */
export async function tryStart(
  program: Program,
  machine: Machine,
  flags: readonly string[] = []
): Promise<string | undefined> {
  const browser = spawn(
    program.path,
    ['--headless', '--disable-gpu', '--remote-debugging-pipe', ...flags],
    {
      env: environmentOf(program, machine, {}),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']
    }
  )
  try {
    return await answerOf(browser)
  } finally {
    browser.kill('SIGKILL')
  }
}

function answerOf(browser: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const [, , errors, questions, answers] = browser.stdio
    const timer = setTimeout(() => {
      resolve(`it did not answer within ${TIMEOUT_MS / 1000} s`)
    }, TIMEOUT_MS)
    const settle = (problem: string | undefined): void => {
      clearTimeout(timer)
      resolve(problem)
    }
    browser.once('error', (error) => {
      settle(error.message)
    })
    browser.once('close', () => {
      settle(lastLineOf(said))
    })
    errors?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    answers?.once('data', () => {
      settle(undefined)
    })
    // A browser that ended early leaves a broken pipe; its end is told above.
    for (const pipe of [questions, answers]) pipe?.on('error', () => undefined)
    if (questions && 'write' in questions) questions.write(QUESTION)
  })
}

function lastLineOf(text: string): string {
  return text.trim().split('\n').at(-1) ?? 'it ended without a word'
}
