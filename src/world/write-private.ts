import {chmod} from 'node:fs/promises'
import {dirname} from 'node:path'
import type {OutputFile} from '../model/outside.js'
import {asProjectPath} from '../model/path.js'
import {explainFailure} from './explain-failure.js'
import {makeFolder} from './output-folder.js'
import {replaceFile} from './write-file.js'

const FOLDER_MODE = 0o700
const FILE_MODE = 0o600

/**
 * Writes a file below the root that its owner alone may read, in place of another or of
 * none, as a whole: a record of what was withheld is as restricted as the reports.
 *
 * Throws an `OutsideError` where a step of its path is a link.
 */
export async function writePrivate(
  root: string,
  {path, bytes}: OutputFile
): Promise<void> {
  await explainFailure(`write \`${path}\``, async () => {
    const folder = await makeFolder(root, asProjectPath(dirname(path)), FOLDER_MODE)
    await chmod(folder, FOLDER_MODE)
    await replaceFile(`${folder}/${path.split('/').at(-1) ?? ''}`, bytes, FILE_MODE)
  })
}
