import {OutsideError} from '../model/outside.js'

/**
 * Runs something that can be interrupted from the terminal: the signal is aborted,
 * so that browser and threads are let go of before the process ends.
 *
 * Throws the reason of the abort and not the error that follows from it. A second
 * signal ends the process at once, as it does any program.
 */
export async function untilInterrupted<T>(
  run: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const controller = new AbortController()
  const abort = (): void => {
    controller.abort(new OutsideError('interrupted; the output is as it was'))
  }
  process.once('SIGINT', abort)
  process.once('SIGTERM', abort)
  try {
    return await run(controller.signal)
  } catch (error) {
    controller.signal.throwIfAborted()
    throw error
  } finally {
    process.off('SIGINT', abort)
    process.off('SIGTERM', abort)
  }
}
