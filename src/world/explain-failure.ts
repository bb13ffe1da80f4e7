import {OutsideError} from '../model/outside.js'

/** What a system's error code means, and what the person at the terminal can do. */
const MEANINGS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['the system does not allow it', 'Give yourself the right to it.'],
  EPERM: ['the system does not allow it', 'Give yourself the right to it.'],
  ENOSPC: ['the disk is full', 'Make room on the disk, then run the command again.'],
  EDQUOT: ['your share of the disk is used up', 'Make room, then run the command again.'],
  EROFS: ['the disk can only be read', 'Copy the project to a disk that can be written.'],
  EIO: ['the disk reports a fault', 'Check the disk, then run the command again.'],
  EMFILE: [
    'too many files are open',
    'Raise the limit of open files (`ulimit -n 4096`).'
  ],
  ENFILE: ['too many files are open', 'Close other programs, then run it again.'],
  ENOENT: ['it is not there', 'Run the command in the folder that holds `reports/`.'],
  ENOTDIR: ['a file stands where a folder should', 'Move the file of that name away.'],
  EBUSY: ['another program holds it open', 'Close what shows it, then run it again.']
}

/**
 * Runs `act`, and makes an `OutsideError` of what the system refuses.
 *
 * @param tried
 *   What is being done and on what, after “could not”, as ``write `output` ``.
 */
export async function explainFailure<T>(
  tried: string,
  act: () => Promise<T>
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === undefined) throw error
    const [reason, hint] = MEANINGS[code] ?? [`the system says ${code}`, undefined]
    throw new OutsideError(`could not ${tried}: ${reason}`, {
      cause: error,
      hints: hint === undefined ? [] : [hint]
    })
  }
}

/** The code of a system's error, as `ENOENT`; of anything else, bugs included, none. */
export function errorCodeOf(error: unknown): string | undefined {
  const isOfSystem = error instanceof Error && 'errno' in error && 'code' in error
  return isOfSystem && typeof error.code === 'string' ? error.code : undefined
}

/** Whether an error says that there is nothing of that name. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCodeOf(error) ?? '')
}
