declare const projectPath: unique symbol

/** A path inside the project: relative to its root, `/` on every system, no `.` or `..`. */
export type ProjectPath = string & {readonly [projectPath]: true}

/**
 * Makes a project path of a text that is one already.
 *
 * Throws a bug on anything else: texts of authors go through `resolveInside`.
 */
export function asProjectPath(text: string): ProjectPath {
  const steps = text.split('/')
  const isSound =
    !/[\\\0]/.test(text) && steps.every((step) => !['', '.', '..'].includes(step))
  if (!isSound) throw new Error(`Internal error: \`${text}\` is no project path`)
  return text as ProjectPath
}

/** Why a path that an author wrote was refused. */
export type PathFault = 'absolute' | 'leaves-folder' | 'url' | 'character' | 'empty'

/**
 * Resolves a path that an author wrote, inside one folder and nowhere else.
 *
 * Refused: what is absolute, leaves the folder, is an address, or holds a
 * character that some system reads otherwise (backslash, NUL, `%`, a colon).
 * Symbolic links are `World`'s to refuse, since only the disk knows them.
 */
export function resolveInside(
  folder: ProjectPath,
  written: string
): {readonly path: ProjectPath} | {readonly fault: PathFault} {
  if (written === '') return {fault: 'empty'}
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || written.startsWith('//')) {
    return {fault: /^[a-z]:[\\/]/i.test(written) ? 'absolute' : 'url'}
  }
  if (/^[\\/~]/.test(written)) return {fault: 'absolute'}
  if (/[\\\0%:]/.test(written)) return {fault: 'character'}

  const steps: string[] = []
  for (const step of written.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return {fault: 'leaves-folder'}
  }
  if (steps.length === 0) return {fault: 'empty'}
  return {path: asProjectPath([folder, ...steps].join('/').normalize('NFC'))}
}
