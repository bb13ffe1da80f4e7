import {isWithin} from '../marking/marks.js'
import {diagnose, say, type Diagnostic, type Wording} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Outside} from '../model/outside.js'
import {asProjectPath, type ProjectPath} from '../model/path.js'
import type {Scheme} from '../model/scheme.js'
import type {Head} from './head.js'
import type {Held} from './make-or-recall.js'
import type {Manifest} from './manifest.js'
import {recallFiles} from './product-store.js'

/** A report of today, and what this build made of it, if anything. */
export interface Today {
  readonly name: string
  readonly head?: Head | undefined
  readonly held?: Held | undefined
  /** Whether this build was to make it. */
  readonly isAsked: boolean
}

/** What lies in an edition's folder, and who says whether it may stay. */
export interface OldOutput {
  readonly folder: ProjectPath
  readonly old: Manifest | undefined
  readonly scheme: Scheme
  /** Refusals of the gate; empty where it lets the output of a report pass. */
  readonly judgeOld: (name: string, held: Held) => Promise<readonly Diagnostic[]>
}

/**
 * Judges anew what an edition's folder holds of reports that this build did not
 * make.
 *
 * It is kept only where today's mark of the report can be read and is not higher
 * than that of the kept output, and the gate lets it pass by today's sources. All else
 * is removed: what has no report today, what was raised, what was changed by hand.
 *
 * @returns
 *   What the folder is to hold, by slug.
 */
export async function keepOldOutput(
  outside: Outside,
  today: readonly Today[],
  {folder, old, judgeOld, scheme}: OldOutput
): Promise<Noted<ReadonlyMap<string, Held>>> {
  const diagnostics: Diagnostic[] = []
  const held = new Map<string, Held>()
  const seen = new Set<string>()

  for (const {name, head, held: made, isAsked} of today) {
    if (!head) continue
    seen.add(head.slug)
    const before = old?.reports[head.slug]
    if (made) held.set(head.slug, made)
    if (made || !before) continue

    const found = await judge(outside, {folder, scheme}, head, before)
    const refusals = typeof found === 'string' ? [] : await judgeOld(name, found)
    const kept = refusals.length === 0 ? found : 'refused'
    diagnostics.push(...refusals)
    if (typeof kept === 'string') diagnostics.push(removed(kept, name, head))
    else held.set(head.slug, kept)
    if (typeof kept !== 'string' && isAsked) diagnostics.push(keptOld(name, head))
  }

  const listed = Object.keys(old?.reports ?? {})
  const lying = await slugsIn(outside, folder)
  const unlisted = lying.filter((slug) => !listed.includes(slug) && !held.has(slug))
  return noted(held, [
    ...diagnostics,
    ...listed.filter((slug) => !seen.has(slug)).map(orphaned),
    ...unlisted.map(unknown)
  ])
}

/** Reports that lie in an edition's folder, whatever its manifest says. */
async function slugsIn(
  {world}: Pick<Outside, 'world'>,
  folder: ProjectPath
): Promise<readonly string[]> {
  const paths = await world.list(folder)
  return paths.flatMap((path) => {
    const [slug, page, ...others] = path.slice(folder.length + 1).split('/')
    const isPage = page === 'index.html' && others.length === 0
    return isPage && slug !== undefined ? [slug] : []
  })
}

type Fault = 'raised' | 'changed' | 'refused'

async function judge(
  outside: Outside,
  {folder, scheme}: Pick<OldOutput, 'folder' | 'scheme'>,
  {mark}: Head,
  report: Held['report']
): Promise<Held | Exclude<Fault, 'refused'>> {
  if (!isWithin(mark, report.listing.mark, scheme)) return 'raised'
  const files = await recallFiles(outside, folder, report.files)
  return files ? {report, files} : 'changed'
}

function keptOld(name: string, {span}: Head): Diagnostic {
  return diagnose('pipeline/kept-old', say`the last good output of ${name} was kept`, {
    span,
    hints: [
      'Mend the errors and build again, or use `--draft` to see the report as it is.'
    ]
  })
}

function removed(fault: Fault, name: string, {span}: Head): Diagnostic {
  const why: Record<Fault, Wording> = {
    raised: say`the earlier output of ${name} was removed: the report is marked higher today`,
    changed: say`the earlier output of ${name} was removed: its files were changed by hand`,
    refused: say`the earlier output of ${name} was removed: the gate refuses it by today’s marks`
  }
  return diagnose('pipeline/removed-old', why[fault], {
    span,
    hints: ['Build the report again.']
  })
}

function orphaned(slug: string): Diagnostic {
  return diagnose(
    'pipeline/removed-old',
    say`the output ${slug} was removed: no report of today can be read that has this slug`,
    {hints: ['Nothing need be done if the report was renamed or deleted.']}
  )
}

function unknown(slug: string): Diagnostic {
  const message = say`the output ${slug} was removed: the manifest beside it does not say what it is`
  return diagnose('pipeline/removed-old', message, {
    hints: ['Build the report again, and leave what lies in `output/` as it is.']
  })
}

/** The folder of an edition: a draft is no edition. */
export function folderOf(edition: string, isDraft: boolean): ProjectPath {
  return asProjectPath(isDraft ? `output/draft/${edition}` : `output/${edition}`)
}
