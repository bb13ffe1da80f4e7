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

/** A tag with its attributes; what stands in quotation marks is no tag. */
const TAG = /<([a-z][^\s"'<>/]*)((?:[\s/](?:"[^"]*"|'[^']*'|[^"'<>])*)?)>/gi
const ATTRIBUTE = /(?<![\w:-])([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g

/** What a page of ours never has: it would fetch, run, or hide the page's own. */
const LIVE_ELEMENTS =
  /^(?:script|iframe|object|embed|base|foreignObject|feImage|audio|video|form|input)$/i
const LIVE_ATTRIBUTES = /^(?:on[a-z]+|srcdoc|ping)$/i
const LIVE_ADDRESSES = /^(?:javascript|vbscript|data:text|file|ms-msdt):?/i

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
  const leaks = cases.flatMap(({name, code, never}) => {
    const at = join(output, name)
    if (code !== undefined) return existsSync(at) ? [`${name} is there`] : []
    const whole = never === undefined ? wholeText(at) : writtenText(at)
    const found = (never ?? ['CANARY']).filter((it) => whole.includes(it))
    return found.map((it) => `${name} holds ${it}`)
  })
  expect(leaks).toEqual([])
  // Nor does what speaks of all reports: the list of them, their manifest.
  const shared = filesBelow(output).filter(([path]) => path.lastIndexOf('/') === 0)
  expect(shared.length).toBeGreaterThan(1)
  expect(shared.filter(([, text]) => text.includes('CANARY'))).toEqual([])

  const drafted = await runCli(['build', '--draft', '--format', 'json'], {folder})
  expect(drafted.code).toBeGreaterThan(0)
  for (const [path, text] of filesBelow(join(folder, 'output')))
    if (path.endsWith('.html')) expect(findLive(text), path).toEqual([])
  expect(built.stderr + drafted.stderr).not.toContain('Warning')

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

/** Tags and attributes of a page that would do something. */
function findLive(html: string): readonly string[] {
  return [...html.matchAll(TAG)].flatMap(([tag, element = '', attributes = '']) => {
    if (LIVE_ELEMENTS.test(element)) return [tag]
    return [...attributes.matchAll(ATTRIBUTE)]
      .filter(([, name = '', double, single, bare]) => {
        const isAddress = /^(?:href|src|xlink:href)$/i.test(name)
        const value = double ?? single ?? bare ?? ''
        return LIVE_ATTRIBUTES.test(name) || (isAddress && LIVE_ADDRESSES.test(value))
      })
      .map(([attribute]) => attribute)
  })
}

/** All bytes below a folder, those that are packed or written in base 64 unpacked too. */
function wholeText(folder: string): string {
  return filesBelow(folder)
    .flatMap(([path, text]) => [path, text, ...unpacked(text)])
    .join('\n')
}

/** Pages and tables, whose form may run something; in print, all of it is words. */
function writtenText(folder: string): string {
  return filesBelow(folder)
    .filter(([path]) => !path.endsWith('.pdf'))
    .map(([, text]) => text)
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

test('what would do something in a page is found', () => {
  const live = [
    '<script>',
    '<IFRAME src="a">',
    '<p onclick=a()>',
    '<a href="javascript:a()">',
    "<a href='file:///a'>"
  ]
  expect(live.filter((it) => findLive(it).length !== 1)).toEqual([])
  expect(findLive('<p title="<script>">a</p><a href="https://b.example">')).toEqual([])
})
