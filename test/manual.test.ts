import {join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {runCommand} from '../src/cli/commands.js'
import {skeletonOf} from '../src/cli/skeleton.js'
import {frontMatterTable} from '../src/config/read-front-matter.js'
import {settingsTable} from '../src/config/read-settings.js'
import {LABELLED_LANGUAGES, labelsOf} from '../src/locale/labels-of.js'
import {MARKS} from '../src/marking/marks.js'
import {drawExample, findCodeSections, readManual} from './manual-examples.js'

const MANUAL = join(import.meta.dirname, '../reports/manual')

/** A stretch of the manual that says what the source says. */
const REGION = /^<!-- from source: ([\w -]+) -->\n[^]*?^<!-- end -->$/gm

/** What stands in each region, made from the source. */
const MAKERS: Readonly<Record<string, () => string | Promise<string>>> = {
  settings: settingsTable,
  'front-matter': frontMatterTable,
  marks: marksTable,
  languages: languagesTable,
  skeleton: () => fenced('md', skeletonOf('drug-routes', '2026-11-24')['report.md']),
  diagnostic: drawUnknownYear,
  'help build': () => helpOf('build'),
  'help check': () => helpOf('check'),
  'help editions': () => helpOf('editions'),
  'help new': () => helpOf('new'),
  'help describe': () => helpOf('describe'),
  'help audit': () => helpOf('audit'),
  'help doctor': () => helpOf('doctor')
}

const chapters = readManual()

test.each(chapters)('%s says what the source says', async (name, text) => {
  await expect(await refreshed(text)).toMatchFileSnapshot(join(MANUAL, name))
})

test('each thing that is made from the source stands in the manual once', () => {
  const names = chapters.flatMap(([, text]) =>
    [...text.matchAll(REGION)].map(([, name]) => name)
  )
  expect(names.toSorted()).toEqual(Object.keys(MAKERS).toSorted())
})

test('one sentence stands on a line', () => {
  const crowded = chapters.flatMap(([name, text]) =>
    proseOf(text)
      .filter((line) => /[a-z)`][.!?] [A-Z]/.test(line) && !isItem(line))
      .map((line) => `${name}: ${line}`)
  )
  expect(crowded).toEqual([])
})

/** A chapter with each region made anew. */
async function refreshed(text: string): Promise<string> {
  const made = new Map<string, string>()
  for (const [, name = ''] of text.matchAll(REGION)) {
    const make = MAKERS[name]
    if (!make) throw new Error(`Nothing makes \`${name}\``)
    made.set(name, await make())
  }
  return text.replaceAll(
    REGION,
    (_, name: string) =>
      `<!-- from source: ${name} -->\n${made.get(name) ?? ''}<!-- end -->`
  )
}

function fenced(language: string, text = ''): string {
  return `\n\`\`\`${language}\n${text}\`\`\`\n\n`
}

function marksTable(): string {
  const handling: Readonly<Record<string, string>> = labelsOf('en').handlingOf
  const rows = MARKS.map((mark) => `| ${mark} | ${handling[mark] ?? ''} |\n`)
  return `| Mark | What the reader may do |\n| --- | --- |\n${rows.join('')}`
}

function languagesTable(): string {
  const names = new Intl.DisplayNames('en', {type: 'language'})
  const rows = LABELLED_LANGUAGES.map((tag) => {
    const isReviewed = labelsOf(tag).reviewed ? 'yes' : 'not yet'
    return `| \`${tag}\` | ${names.of(tag) ?? tag} | ${isReviewed} |\n`
  })
  return `| Tag | Language | Read by a native reader |\n| --- | --- | --- |\n${rows.join('')}`
}

/** The help of a command, as a terminal shows it that is as wide as a line of code in print. */
async function helpOf(command: string): Promise<string> {
  let text = ''
  const {isTTY, columns} = process.stdout
  Object.assign(process.stdout, {isTTY: true, columns: 68})
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
    text += String(piece)
    return true
  })
  await runCommand([command, '--help'])
  write.mockRestore()
  Object.assign(process.stdout, {isTTY, columns})
  return fenced('txt', text)
}

/** How a terminal shows a year that the table does not have. */
async function drawUnknownYear(): Promise<string> {
  const section = findCodeSections().find(({code}) => code === 'query/no-row')
  const drawn = section ? await drawExample(section) : ''
  // The fonts of the manual have no signs for frames.
  return fenced('txt', drawn.replaceAll('│', '|').replaceAll('━', '^'))
}

/** The lines of a chapter that are no code, table or heading. */
function proseOf(text: string): readonly string[] {
  const plain = text.replaceAll(/^```[^]*?^```$/gm, '')
  return plain.split('\n').filter((line) => !/^[|#:<!]/.test(line))
}

/** An item of a list, or a note, holds its sentences on one line. */
function isItem(line: string): boolean {
  return /^(?:- |\d+\. |\[\^)/.test(line)
}
