import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {inflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {runCli} from '../run-cli.js'
import {temporaryFolder} from '../world/temporary.js'
import {isHeavy} from './hostile-case.js'
import {hostileCases} from './hostile-cases.js'
import {laySecrets, writeProject} from './hostile-project.js'

/** What a page of ours never has: it would fetch, run, or hide the page's own. */
const LIVE =
  /<(?:script|iframe|object|embed|base|foreignObject|feImage|audio|video|form|input)\b|<[a-z][^<>]*\s(?:on[a-z]+|srcdoc|ping)\s*=|(?:href|src)="(?:javascript|vbscript|data:text|file|ms-msdt)/i

test('reports of hostile authors reach no output, and harm no other report', async () => {
  const knocks: string[] = []
  const listener = createServer((socket) => {
    knocks.push('connected')
    socket.destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const cases = hostileCases(`http://127.0.0.1:${address.port}`).filter(
    (it) => !isHeavy(it)
  )
  const folder = temporaryFolder()
  writeProject(folder, cases)
  const findRead = laySecrets(folder)

  const built = await runCli(['build', '--format', 'json'], {folder})
  expect(built.code).toBeGreaterThan(0)
  const output = join(folder, 'output/full')
  for (const {name, code, never = ['CANARY']} of cases) {
    const at = join(output, name)
    if (code !== undefined) expect(existsSync(at), name).toBe(false)
    const whole = wholeText(at)
    expect(
      never.filter((it) => whole.includes(it)),
      name
    ).toEqual([])
  }
  expect(wholeText(output)).not.toContain('CANARY')

  const drafted = await runCli(['build', '--draft', '--format', 'json'], {folder})
  expect(drafted.code).toBeGreaterThan(0)
  for (const [path, text] of filesBelow(join(folder, 'output/draft')))
    if (path.endsWith('.html')) expect(LIVE.exec(text)?.[0], path).toBeUndefined()

  const alone = temporaryFolder()
  writeProject(alone, [])
  await runCli(['build'], {folder: alone})
  const sound = filesBelow(join(alone, 'output/full/sound'))
  expect(sound.length).toBeGreaterThan(1)
  expect(filesBelow(join(output, 'sound'))).toEqual(sound)

  await wait(300)
  listener.close()
  expect(knocks).toEqual([])
  expect(findRead().read).toEqual([])
})

/** All bytes below a folder, those that are packed or written in base 64 unpacked too. */
function wholeText(folder: string): string {
  return filesBelow(folder)
    .flatMap(([path, text]) => [path, text, ...unpacked(text)])
    .join('\n')
}

function unpacked(text: string): readonly string[] {
  const streams = text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)
  const encoded = text.matchAll(/;base64,([\w+/=]+)/g)
  return [
    ...[...streams].map(([, bytes = '']) => inflated(Buffer.from(bytes, 'latin1'))),
    ...[...encoded].map(([, bytes = '']) =>
      Buffer.from(bytes, 'base64').toString('latin1')
    )
  ]
}

/** Not every stream of a PDF is packed, nor packed in this way. */
function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

/** Path and bytes of each file below a folder, in order. */
function filesBelow(folder: string): readonly (readonly [string, string])[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')] as const)
}
