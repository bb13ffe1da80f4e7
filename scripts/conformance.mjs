// @ts-check
// Holds every PDF of output/ against veraPDF, the reference validator: PDF/UA-1 and
// PDF/A-2a. Fetches its jar by Maven; without Java or Maven it says so and ends well.
// Usage: node scripts/conformance.mjs [file.pdf…]

import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {exit} from 'node:process'

const VERSION = '1.28.2'
const ARTIFACT = `org.verapdf.apps:greenfield-apps:${VERSION}`
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper'
/** What veraPDF calls PDF/UA-1 and PDF/A-2a. */
const FLAVOURS = ['ua1', '2a']
/** Characters of a report on a thousand pages. */
const MOST_OUTPUT = 256 * 1024 * 1024

const root = join(import.meta.dirname, '..')
const named = process.argv.slice(2)
const files = 0 < named.length ? named : pdfsBelow(join(root, 'output'))
if (files.length === 0) stop(2, 'there is no PDF in output/: build the reports first')

const jar = findJar()
if (jar === undefined)
  stop(0, 'skipped: veraPDF needs Java and Maven with its repository')

let failures = 0
for (const flavour of FLAVOURS) {
  const words = ['-cp', jar, MAIN, '-f', flavour, '--format', 'xml', ...files]
  const {stdout, error} = spawnSync('java', words, {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT
  })
  if (error) stop(3, `veraPDF did not run: ${error.message}`)
  for (const job of stdout.match(/<job>.*?<\/job>/gs) ?? [])
    failures += tell(job, flavour)
}
console.log(failures === 0 ? `${files.length} files conform` : `${failures} failures`)
exit(failures === 0 ? 0 : 1)

/**
 * Tells how one file fared.
 * @param {string} job
 * @param {string} flavour
 * @returns {number} Rules that it breaks; one where it could not be read.
 */
function tell(job, flavour) {
  const name = /<name>(.*?)<\/name>/.exec(job)?.[1] ?? ''
  const counts = /passedChecks="(\d+)" failedChecks="(\d+)"/.exec(job)
  const [, passed = '0', failed = 'unread'] = counts ?? []
  console.log(`${flavour.padEnd(4)} ${failed} failed of ${passed} checks  ${name}`)
  const rules = job.split('<rule ').filter((it) => it.includes('status="failed"'))
  for (const rule of rules) {
    const [clause, test, count] = ['clause', 'testNumber', 'failedChecks'].map(
      (key) => new RegExp(`${key}="([^"]*)"`).exec(rule)?.[1]
    )
    const [description, context] = ['description', 'context'].map(
      (key) => new RegExp(`<${key}>([^<]*)`).exec(rule)?.[1]
    )
    console.log(`     ${clause}-${test} × ${count}: ${description}\n       ${context}`)
  }
  return counts ? rules.length : 1
}

/** @param {string} folder */
function pdfsBelow(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.pdf'))
    .map((path) => join(folder, path))
    .toSorted()
}

/** Where Maven keeps the jar; it is fetched when it is not there. */
function findJar() {
  const folder = join(
    homedir(),
    '.m2/repository/org/verapdf/apps/greenfield-apps',
    VERSION
  )
  const path = join(folder, `greenfield-apps-${VERSION}.jar`)
  if (spawnSync('java', ['-version']).status !== 0) return undefined
  if (!existsSync(path)) {
    spawnSync('mvn', [
      '-q',
      '-B',
      'dependency:get',
      `-Dartifact=${ARTIFACT}`,
      '-Dtransitive=false'
    ])
  }
  return existsSync(path) ? path : undefined
}

/**
 * @param {number} code
 * @param {string} words
 * @returns {never}
 */
function stop(code, words) {
  console.log(`conformance: ${words}`)
  exit(code)
}
