import {readSettings} from '../config/read-settings.js'
import {hasErrors} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {World} from '../model/outside.js'
import type {Settings} from '../model/settings.js'
import {gatherBrands, listReports, SETTINGS_FILE, type Files} from './sources.js'

/** A folder with reports: what all of them share. */
export interface Project {
  readonly settings: Settings
  /** Whether the settings are without errors: else no output is made by them. */
  readonly isSound: boolean
  readonly settingsFile: Files
  readonly brands: Files
  /** Names of its reports, sorted. */
  readonly reports: readonly string[]
}

/**
 * Reads what all reports of a project share.
 *
 * @param shipped
 *   The program's own files: its brands serve where the project has none of that
 *   name; a project's brand of the same name takes the place of a shipped one.
 */
export async function openProject(world: World, shipped: World): Promise<Noted<Project>> {
  const [reading, brands, shippedBrands, reports] = await Promise.all([
    world.read(SETTINGS_FILE),
    gatherBrands(world),
    gatherBrands(shipped),
    listReports(world)
  ])
  const bytes = reading.kind === 'file' ? reading.bytes : undefined
  const settings = readSettings(SETTINGS_FILE, bytes)
  return noted(
    {
      settings: settings.value,
      isSound: !hasErrors(settings.diagnostics),
      settingsFile: new Map([[SETTINGS_FILE, reading]]),
      brands: new Map([...withoutBrandsOf(brands, shippedBrands), ...brands]),
      reports
    },
    settings.diagnostics
  )
}

function withoutBrandsOf(own: Files, shipped: Files): Files {
  const ownFolders = new Set([...own.keys()].map(folderOfBrand))
  return new Map([...shipped].filter(([path]) => !ownFolders.has(folderOfBrand(path))))
}

/** `templates/plain/page.hbs` → `templates/plain`. */
function folderOfBrand(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}
