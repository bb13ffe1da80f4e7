import {join, resolve} from 'node:path'
import {asProjectPath} from '../model/path.js'
import {isThere} from '../world/output-folder.js'
import {addFile} from '../world/write-file.js'
import {EXIT} from './exit.js'
import {recoverProject} from './project-folder.js'
import {skeletonOf} from './skeleton.js'

/** What a report's folder may be called: it becomes its address. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Begins a report: its text, a table and the table's description, such that it
 * builds without a warning. Nothing that is there already is touched; where there is
 * no `reports/` yet, a project begins with it. Returns the exit code.
 */
export async function newCommand(
  name: string,
  {project}: {readonly project: string}
): Promise<number> {
  if (!NAME.test(name)) {
    process.stderr.write(
      `tearline: \`${name}\` cannot be a report’s name\n` +
        '  hint: Use small letters, digits and single hyphens, as in `drug-routes-2025`.\n' +
        'usage: tearline new <name>\n'
    )
    return EXIT.usage
  }
  await recoverProject(project)
  const root = resolve(project)
  if (await isThere(join(root, 'reports', name))) {
    process.stderr.write(
      `tearline: reports/${name} is there already\n  hint: Take another name.\n`
    )
    return EXIT.usage
  }

  // The one place that asks for the day: a source is begun, no output is made.
  const today = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)
  for (const [path, text] of Object.entries(skeletonOf(name, today))) {
    const place = asProjectPath(`reports/${name}/${path}`)
    await addFile(root, place, new TextEncoder().encode(text))
    process.stdout.write(`${place}\n`)
  }
  process.stdout.write(
    `\nWrite in reports/${name}/report.md, then: npx tearline build ${name}\n`
  )
  return EXIT.done
}
