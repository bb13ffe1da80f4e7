import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Locked {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

const manifest = JSON.parse(read('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
> & {readonly scripts: Readonly<Record<string, string>>}
const lock = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>
}

test('each package is asked for in one version, from the registry', () => {
  const asked = {...manifest.dependencies, ...manifest.devDependencies}
  const loose = Object.entries(asked).filter(
    ([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
  )
  expect(loose).toEqual([])
})

test('each package that is installed is known by the hash of its file', () => {
  const unknown = Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .filter(([, {integrity}]) => !integrity?.startsWith('sha512-'))
  expect(unknown).toEqual([])
})

test('no package runs anything when it is installed, nor does this one', () => {
  expect(read('scripts/set-up.mjs')).toContain("'--ignore-scripts'")
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare']
  expect(Object.keys(manifest.scripts).filter((it) => hooks.includes(it))).toEqual([])
})

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
