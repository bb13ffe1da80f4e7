import {resolve} from 'node:path'
import {describeBrowser} from '../browser/describe-browser.js'
import {readSettings} from '../config/read-settings.js'
import {SETTINGS_FILE} from '../pipeline/sources.js'
import {DiskWorld} from '../world/disk-world.js'
import {EXIT} from './exit.js'
import type {BuildFlags} from './flags.js'
import {readVersion} from './program.js'
import {recoverProject} from './project-folder.js'

/** Says what prints here and whether it works; returns the exit code. */
export async function doctorCommand({
  project,
  browser: path
}: Pick<BuildFlags, 'project' | 'browser'>): Promise<number> {
  await recoverProject(project)
  const reading = await new DiskWorld(resolve(project)).read(SETTINGS_FILE)
  const bytes = reading.kind === 'file' ? reading.bytes : undefined
  const {browser} = readSettings(SETTINGS_FILE, bytes).value
  const named = path === undefined ? browser : {...browser, path}
  const {isFine, lines, hints} = await describeBrowser(named)
  const all = [
    `Tearline: ${await readVersion()}, on Node ${process.versions.node}.`,
    ...lines,
    ...hints.map((hint) => `  hint: ${hint}`)
  ]
  process.stdout.write(`${all.join('\n')}\n`)
  return isFine ? EXIT.done : EXIT.failure
}
