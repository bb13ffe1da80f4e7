import {createHash, randomBytes} from 'node:crypto'
import {createReadStream, createWriteStream} from 'node:fs'
import {lstat, mkdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, isAbsolute, join} from 'node:path'
import {pid} from 'node:process'
import {Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {brotliDecompressSync, createBrotliDecompress} from 'node:zlib'
import {OutsideError} from '../model/outside.js'
import {EMBEDDED} from './embedded.js'
import type {Machine} from './machine.js'
import {checkPrivateFolder, makePrivateFolder, OWNER_ONLY} from './private-folder.js'
import {readTar} from './read-tar.js'

/** The embedded browser, ready to run. */
export interface Unpacked {
  readonly path: string
  /** The folder of the libraries it brings. */
  readonly libraries: string
  /** Whether it was unpacked by this call. */
  readonly isFresh: boolean
}

const BROWSER = 'chromium'
const LIBRARIES = 'lib'
/** Written last: names and sizes of all files, for the quick check of later runs. */
const CONTENTS = 'contents.json'

/**
 * Unpacks the embedded browser into the user's own cache folder, once.
 *
 * The package's own way is a known path in the shared temporary folder, taken as
 * it lies there: any user of the machine could leave a program in it. Here the
 * folder is its owner's alone, named by the hash of what it holds, filled under
 * another name, checked against known hashes and then renamed. Later runs compare
 * owner, kind and size of each file, which takes under a millisecond.
 *
 * Throws an `OutsideError` where a folder is not the user's own, the archives are
 * not those of the lock file, or the disk would not.
 */
export async function unpackEmbedded(
  archives: string,
  machine: Machine
): Promise<Unpacked> {
  const cache = cacheFolderOf(machine)
  const folder = join(cache, `chromium-${EMBEDDED.browser.sha256.slice(0, 16)}`)
  const unpacked = {path: join(folder, BROWSER), libraries: join(folder, LIBRARIES)}

  await makePrivateFolder(cache, machine)
  if (await isWhole(folder, machine)) return {...unpacked, isFresh: false}

  const draft = `${folder}.${pid}-${randomBytes(4).toString('hex')}`
  try {
    await fill(draft, archives)
    await takePlace(draft, folder, machine)
  } finally {
    await rm(draft, {recursive: true, force: true})
  }
  return {...unpacked, isFresh: true}
}

/** `$XDG_CACHE_HOME/tearline`; a relative value is to be ignored (XDG base directories 0.8). */
function cacheFolderOf({variables, home}: Machine): string {
  const named = variables['XDG_CACHE_HOME']
  const caches = named && isAbsolute(named) ? named : join(home, '.cache')
  return join(caches, 'tearline')
}

async function isWhole(folder: string, machine: Machine): Promise<boolean> {
  if (!(await isThere(folder))) return false
  await checkPrivateFolder(folder, machine)
  try {
    const contents: unknown = JSON.parse(await readFile(join(folder, CONTENTS), 'utf8'))
    const isList = typeof contents === 'object' && contents !== null
    const sizes: [string, unknown][] = isList ? Object.entries(contents) : []
    const areRight = await Promise.all(
      sizes.map(async ([path, sizeBytes]) => {
        const found = await lstat(join(folder, path))
        const isOwn = machine.userId === undefined || found.uid === machine.userId
        return found.isFile() && isOwn && found.size === sizeBytes
      })
    )
    return sizes.some(([path]) => path === BROWSER) && areRight.every(Boolean)
  } catch {
    // Cut short or half removed: as good as not there.
    return false
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false
  )
}

async function fill(folder: string, archives: string): Promise<void> {
  await mkdir(join(folder, LIBRARIES), {recursive: true, mode: OWNER_ONLY})
  const browser = join(folder, BROWSER)
  await unpackBrowser(join(archives, EMBEDDED.browser.archive), browser)

  const sizes: Record<string, number> = {[BROWSER]: (await stat(browser)).size}
  const packed = await readFile(join(archives, EMBEDDED.libraries.archive))
  const libraries = brotliDecompressSync(packed)
  checkHash(
    EMBEDDED.libraries,
    createHash('sha256').update(libraries).digest('hex'),
    archives
  )
  for (const {path, bytes} of readTar(libraries)) {
    const name = join(LIBRARIES, basename(path))
    await writeFile(join(folder, name), bytes, {mode: OWNER_ONLY, flag: 'wx'})
    sizes[name] = bytes.length
  }
  await writeFile(join(folder, CONTENTS), JSON.stringify(sizes), {flag: 'wx'})
}

async function unpackBrowser(archive: string, path: string): Promise<void> {
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, pass) {
      hash.update(chunk)
      pass(undefined, chunk)
    }
  })
  await pipeline(
    createReadStream(archive),
    createBrotliDecompress(),
    hashing,
    createWriteStream(path, {mode: OWNER_ONLY, flags: 'wx'})
  )
  checkHash(EMBEDDED.browser, hash.digest('hex'), archive)
}

function checkHash(
  {archive, sha256}: {readonly archive: string; readonly sha256: string},
  found: string,
  where: string
): void {
  if (found === sha256) return
  throw new OutsideError(
    `${archive} of the package @sparticuz/chromium is not the one it should be (${where})`,
    {hints: ['Install the packages again with `npm ci`.']}
  )
}

/** Another build may have been quicker: then its folder is as good as this one. */
async function takePlace(draft: string, folder: string, machine: Machine): Promise<void> {
  try {
    await rename(draft, folder)
  } catch (error) {
    if (await isWhole(folder, machine)) return
    await rm(folder, {recursive: true, force: true})
    await rename(draft, folder).catch(() => {
      throw new OutsideError(`the browser could not be unpacked into ${folder}`, {
        cause: error
      })
    })
  }
}
