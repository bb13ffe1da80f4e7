import {diagnose, say, type Diagnostic} from '../model/diagnostic.js'
import {FULL_EDITION, type Edition} from '../model/edition.js'
import {noted, type Noted} from '../model/noted.js'
import type {World} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import {MANIFEST_FILE} from './manifest.js'

const OUTPUT = asProjectPath('output')

/** What `--draft` makes, which is no edition. */
const DRAFTS = 'draft'

/** The editions of a project: those of its settings, else the one that holds all. */
export function editionsOf({editions}: Pick<Settings, 'editions'>): readonly Edition[] {
  return editions.length === 0 ? [FULL_EDITION] : editions
}

/**
 * Finds folders of editions that the project does not name any more: whoever was allowed
 * to read them is not asked today, so that they must go.
 *
 * A folder is an edition's where a manifest or a report's page lies in it.
 */
export async function findDropped(
  world: World,
  editions: readonly Edition[]
): Promise<Noted<readonly ProjectPath[]>> {
  const names = new Set<string>()
  for (const path of await world.list(OUTPUT)) {
    const [name = '', ...inside] = path.slice(OUTPUT.length + 1).split('/')
    const isOurs =
      inside.join('/') === MANIFEST_FILE ||
      (inside.length === 2 && inside[1] === 'index.html')
    const isEdition = name !== DRAFTS && !name.startsWith('.')
    if (isOurs && isEdition) names.add(name)
  }
  const dropped = [...names].filter((it) => !editions.some(({name}) => name === it))
  return noted(
    dropped.map((name) => asProjectPath(`${OUTPUT}/${name}`)),
    dropped.map(droppedEdition)
  )
}

function droppedEdition(name: string): Diagnostic {
  const message = say`the output of the edition ${name} was removed: the project names no such edition`
  return diagnose('pipeline/removed-old', message, {
    hints: ['Nothing need be done if the edition was renamed or given up.']
  })
}
