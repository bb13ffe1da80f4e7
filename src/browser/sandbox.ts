import {execFile} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {promisify} from 'node:util'
import type {Machine} from './machine.js'
import type {Program} from './program.js'
import {tryStart} from './try-start.js'

const run = promisify(execFile)

/**
 * Whether the kernel lets this browser build its sandbox, for a user who is not
 * root.
 *
 * The sandbox is made of user namespaces. Some systems deny them to all (Debian
 * before 11), some containers do, and Ubuntu from 23.10 on denies them to programs
 * without an AppArmor profile. Asking costs a few milliseconds; where the answer is
 * not a clear yes, the browser is started once on an empty page, since a profile
 * may be there for it alone.
 */
export async function canSandbox(program: Program, machine: Machine): Promise<boolean> {
  if (machine.platform !== 'linux') return true
  if (!isDenied() && (await mayMakeNamespace())) return true
  return (await tryStart(program, machine)) === undefined
}

function isDenied(): boolean {
  return (
    kernelSays('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSays('kernel/unprivileged_userns_clone') === '0' ||
    kernelSays('user/max_user_namespaces') === '0'
  )
}

function kernelSays(setting: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${setting}`, 'utf8').trim()
  } catch {
    // A kernel without the setting does not deny anything by it.
    return undefined
  }
}

/** `unshare` is part of util-linux; where it is missing, the browser is asked. */
async function mayMakeNamespace(): Promise<boolean> {
  return run('unshare', ['--user', '--map-root-user', 'true'], {timeout: 2000}).then(
    () => true,
    () => false
  )
}
