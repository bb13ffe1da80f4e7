import {diagnose, say, startOf, type Diagnostic} from '../model/diagnostic.js'
import type {Reading} from '../model/outside.js'
import type {ProjectPath} from '../model/path.js'
import type {Limits} from '../model/settings.js'
import type {ReportSources} from './sources.js'

/**
 * Says which texts of a report are not read, and whether its folder holds more files
 * than may be read: what is left out without a word is missed by nobody.
 *
 * Tables and pictures are looked at where they are asked for.
 */
export function checkReadings(
  {name, folder, files}: ReportSources,
  limits: Pick<Limits, 'files'>
): readonly Diagnostic[] {
  const refused = [...files].flatMap(([path, reading]) => {
    const name = path.slice(folder.length + 1)
    const isOurs = isText(path, folder) || name === 'glossary.yaml'
    if (reading.kind !== 'refused') return []
    // A link in place of a folder hides all that it would hold.
    const isFolder = name === 'data' || name === 'figures'
    return isOurs || isFolder ? [refusedFile(path, reading)] : []
  })
  const unread = [...files.keys()].flatMap((path) => checkName(path, folder))
  const told = [...refused, ...unread]
  if (files.size <= limits.files) return told
  const hint =
    'Keep only what the report uses, or raise `limits.files` in `tearline.yaml`.'
  const message = say`the folder of ${name} holds more than ${limits.files} files`
  return [...told, diagnose('pipeline/too-many-files', message, {hints: [hint]})]
}

/** `report.md` and the chapters beside it, as `01-routes.md`. */
export function isText(path: ProjectPath, folder: ProjectPath): boolean {
  const name = path.slice(folder.length)
  return isMain(path, folder) || (CHAPTER.test(name) && !TRANSLATION.test(name))
}

const CHAPTER = /^\/\d+-[^/]+\.md$/
/** `01-routes.bg.md` */
const TRANSLATION = /\.[a-z]{2,3}(?:-[A-Za-z]+)?\.md$/

/**
 * The chapters' numbers, by which they follow each other: `2-b.md` stands before
 * `10-a.md`. `report.md` has none, and is first.
 */
export function orderOf(path: ProjectPath, folder: ProjectPath): number {
  return isMain(path, folder) ? -1 : Number.parseInt(path.slice(folder.length + 1), 10)
}

/** Says of a Markdown file beside the chapters why it is not printed. */
function checkName(path: ProjectPath, folder: ProjectPath): readonly Diagnostic[] {
  const name = path.slice(folder.length)
  const isOurs = !/^\/[^/]+\.md$/i.test(name) || /^\/readme\.md$/i.test(name)
  if (isOurs || isText(path, folder)) return []
  const span = startOf(path)
  if (CHAPTER.test(name)) {
    const message = 'a translated chapter cannot be used yet: it comes with tradecraft'
    return [
      diagnose('markdown/not-yet', message, {span, hints: ['Take it out until then.']})
    ]
  }
  const hint = 'Begin its name with its number, as `01-routes.md`, or move it elsewhere.'
  const message = 'this text is no chapter by its name, and not printed'
  return [diagnose('pipeline/unread-text', message, {span, hints: [hint]})]
}

export function isMain(path: ProjectPath, folder: ProjectPath): boolean {
  return path === `${folder}/report.md`
}

/** A text that stands where it should and is nothing that may be read. */
export function refusedFile(
  file: ProjectPath,
  {why}: Extract<Reading, {readonly kind: 'refused'}>
): Diagnostic {
  const WORDS = {
    link: 'this is a symbolic link, and those are not followed',
    'not-a-file': 'this is no plain file',
    'too-large': 'this text has more bytes than any file of a report may have'
  } as const
  const HINTS = {
    link: 'Put in its place what it leads to.',
    'not-a-file': 'Put a plain file in its place.',
    'too-large': 'Divide it into chapters, as `01-name.md`.'
  } as const
  const span = startOf(file)
  return diagnose('pipeline/refused-file', WORDS[why], {span, hints: [HINTS[why]]})
}
