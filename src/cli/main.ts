import {OutsideError} from '../model/outside.js'
import {EXIT} from './exit.js'
import {readVersion} from './program.js'

/**
 * Runs one command and sets the exit code.
 *
 * What a command needs is loaded when the command is known, so that asking for the
 * version or for help costs little more than starting Node.
 */
export async function main(words: readonly string[]): Promise<void> {
  catchStrays()
  try {
    if (words.length === 1 && words[0] === '--version') {
      process.stdout.write(`${await readVersion()}\n`)
      return
    }
    const {runCommand} = await import('./commands.js')
    process.exitCode = await runCommand(words)
  } catch (error) {
    process.exitCode = complain(error)
  }
  endSoon()
}

/**
 * What nobody waited for ends the program as our own fault, and not with Node's exit
 * code, which is that of an author's mistake. A reader who closed the pipe, as `head`
 * does, has seen enough, and what is built is built all the same.
 */
function catchStrays(): void {
  process.on('uncaughtException', (error) => process.exit(complain(error)))
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

/** Milliseconds that what was let go of may still take to end by itself. */
const LAST_WAIT_MS = 1000

/**
 * Ends the program though something still holds it: a browser that was killed leaves
 * timers of half a minute behind in the library that drove it.
 */
function endSoon(): void {
  setTimeout(() => process.exit(), LAST_WAIT_MS).unref()
}

/** Says what went wrong outside of the author's files. */
function complain(error: unknown): number {
  if (error instanceof OutsideError) {
    const hints = error.hints.map((hint) => `  hint: ${hint}\n`).join('')
    const cause = error.cause instanceof Error ? `  cause: ${error.cause.message}\n` : ''
    process.stderr.write(`tearline: ${error.message}\n${cause}${hints}`)
    return EXIT.failure
  }
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return EXIT.bug
}
