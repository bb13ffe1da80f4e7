import {readSettings} from '../config/read-settings.js'
import {applySeverities} from '../diagnostic/apply-severities.js'
import {diagnose, hasErrors, say, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Reading, World} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import {refusedFile} from './check-readings.js'
import {
  gatherBrands,
  listReports,
  REPORTS,
  SETTINGS_FILE,
  TEMPLATES,
  type Files
} from './sources.js'

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
  const [reading, brands, {reports, emptyFolders, others: loose}] = await Promise.all([
    world.read(SETTINGS_FILE),
    gatherBrands(world),
    listReports(world)
  ])
  const own = new Set([...brands.keys()].map(folderOfBrand))
  const others = await gatherBrands(shipped, (path) => !own.has(folderOfBrand(path)))
  const links = await findLinks(world, [REPORTS, TEMPLATES, ...loose, ...brands.keys()])
  const settings = readSettingsFile(reading)
  return noted(
    {
      settings: settings.value,
      isSound: !hasErrors(settings.diagnostics),
      settingsFile: new Map([[SETTINGS_FILE, reading]]),
      brands: new Map([...others, ...brands]),
      reports
    },
    [...settings.diagnostics, ...emptyFolders.map(noReport), ...links]
  )
}

/** Only where there is nothing at all hold the defaults. */
function readSettingsFile(reading: Reading): Noted<Settings> {
  const bytes = reading.kind === 'file' ? reading.bytes : undefined
  const {value, diagnostics} = readSettings(SETTINGS_FILE, bytes)
  if (reading.kind === 'refused') {
    return noted(value, [refusedFile(SETTINGS_FILE, reading)])
  }
  return noted(value, applySeverities(diagnostics, value.severities))
}

/** Says of links in place of folders why nothing of what they lead to is there. */
async function findLinks(
  world: World,
  paths: readonly ProjectPath[]
): Promise<readonly Diagnostic[]> {
  const places = paths.filter((path) => path.split('/').length <= 2)
  const found = await Promise.all(
    places.map(async (path) => {
      const reading = await world.read(path, 0)
      const isLink = reading.kind === 'refused' && reading.why === 'link'
      return isLink ? [refusedFile(path, reading)] : []
    })
  )
  return found.flat()
}

function noReport(name: string): Diagnostic {
  const message = say`the folder ${name} of \`reports/\` holds no \`report.md\``
  return diagnose('pipeline/no-report', message, {
    hints: ['Name its main text `report.md`, or move the folder elsewhere.']
  })
}

/** `templates/plain/page.hbs` → `templates/plain`. */
function folderOfBrand(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}
