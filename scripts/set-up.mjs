// @ts-check
// Installs and compiles what is missing or older than its sources, and says nothing
// where nothing is. It runs before anything is installed, so it needs Node alone.

import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'

/** As `engines` in package.json says: the first Node 20 that admits our parts. */
const LEAST_NODE = [20, 19]

const root = join(import.meta.dirname, '..')
const lockFile = join(root, 'package-lock.json')
const packages = join(root, 'node_modules')
/** npm's own list of what it installed, written last. */
const installed = join(packages, '.package-lock.json')
/** The hash of the lock file that was installed, for a lock file that was only touched. */
const installedHash = join(packages, '.tearline-lock')
const compiled = join(root, 'dist')
const program = join(compiled, 'cli', 'main.js')
/** The hash of the sources that were compiled. */
const compiledHash = join(compiled, '.sources')

checkNode()
if (!isInstalled()) install()
if (!isCompiled()) compile()

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE
  if (leastMajor < major || (leastMajor === major && leastMinor <= minor)) return
  stop(
    `Tearline needs Node ${LEAST_NODE.join('.')} or later, and this is ${process.version}`
  )
}

function isInstalled() {
  if (!existsSync(installed)) return false
  if (statSync(lockFile).mtimeMs <= statSync(installed).mtimeMs) return true
  return readIfThere(installedHash) === hashOf([lockFile])
}

function install() {
  if (lstatSync(packages, {throwIfNoEntry: false})?.isSymbolicLink()) {
    stop('node_modules is a link, and npm would empty what it leads to: take it away')
  }
  say('Installing the packages of package-lock.json …')
  const [command, first] = npm()
  run(command, first, [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error'
  ])
  writeFileSync(installedHash, hashOf([lockFile]))
}

/** The npm that runs this script, if one does; else the one that is on the path. */
function npm() {
  const own = process.env['npm_execpath']
  if (own?.endsWith('npm-cli.js')) return /** @type {const} */ ([process.execPath, [own]])
  const name = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return /** @type {const} */ ([name, []])
}

function isCompiled() {
  return existsSync(program) && readIfThere(compiledHash) === hashOf(sources())
}

function compile() {
  say('Compiling …')
  const hash = hashOf(sources())
  if (!existsSync(program)) rmSync(compiled, {recursive: true, force: true})
  rmSync(compiledHash, {force: true})
  removeOrphans()
  const compiler = join(packages, 'typescript', 'bin', 'tsc')
  run(process.execPath, [compiler], ['-p', join(root, 'tsconfig.build.json')])
  writeFileSync(compiledHash, hash)
}

/** Removes what was compiled from sources that are gone. */
function removeOrphans() {
  for (const name of filesBelow(compiled)) {
    const source = join(root, 'src', name.replace(/\.js$/, '.ts'))
    if (name.endsWith('.js') && !existsSync(source)) rmSync(join(compiled, name))
  }
}

function sources() {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json']
  const code = filesBelow(join(root, 'src')).map((name) => join('src', name))
  return [...settings, ...code].map((name) => join(root, name))
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** @param {readonly string[]} files */
function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * @param {string} command
 * @param {readonly string[]} first
 * @param {readonly string[]} rest
 */
function run(command, first, rest) {
  const {error, status} = spawnSync(command, [...first, ...rest], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command.endsWith('.cmd')
  })
  if (error) stop(`could not start ${command}: ${error.message}`)
  if (status !== 0) stop(`${[command, ...first, ...rest].join(' ')} ended with ${status}`)
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Ends with the exit code of a failure outside of an author's files.
 *
 * @param {string} text
 * @returns {never}
 */
function stop(text) {
  say(`set-up: ${text}`)
  process.exit(3)
}
