import {execFile} from 'node:child_process'
import {inflateRawSync, inflateSync} from 'node:zlib'
import {findCanaries, type Canary} from './canaries.js'

/** What a tool reads out of a file, or the file as it is. */
export interface Reading {
  readonly path: string
  /** Who read it, as `pdftotext`. */
  readonly by: string
  readonly text: string
}

/** Reads a file as anybody can who looks at its bytes: as they are, and inflated. */
export function readBytes(path: string, bytes: Uint8Array): readonly Reading[] {
  const whole = Buffer.from(bytes)
  return [
    {path, by: 'its name', text: path},
    {path, by: 'its bytes', text: whole.toString('latin1')},
    {path, by: 'its text', text: whole.toString('utf8')},
    ...inflatedIn(whole).map((text) => ({path, by: 'an inflated stream', text}))
  ]
}

/** The streams of a PDF and of a PNG: whatever a deflated run may begin with. */
function inflatedIn(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n|IDAT|zTXt|iTXt|iCCP/g)].flatMap((found) => {
    const rest = bytes.subarray(found.index + found[0].length)
    return inflated(rest) ?? []
  })
}

function inflated(bytes: Buffer): string | undefined {
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return inflate(bytes).toString('latin1')
    } catch {
      // What is not deflated stands in the bytes as it is.
    }
  }
  return undefined
}

const PDF_TOOLS: readonly (readonly [tool: string, words: readonly string[]])[] = [
  ['pdftotext', ['-layout', '$', '-']],
  ['pdftotext', ['-raw', '$', '-']],
  ['pdfinfo', ['$']],
  ['pdfinfo', ['-meta', '$']],
  ['pdfinfo', ['-struct-text', '$']],
  ['pdfinfo', ['-dests', '$']],
  ['pdfinfo', ['-url', '$']],
  ['pdfinfo', ['-js', '$']],
  ['pdfdetach', ['-list', '$']],
  ['qpdf', ['--qdf', '--object-streams=disable', '$', '-']],
  ['qpdf', ['--json', '$']]
]

/** Reads a PDF with the tools of others, as far as this machine has them. */
export async function readWithTools(
  path: string,
  place: string
): Promise<readonly Reading[]> {
  const read = PDF_TOOLS.map(async ([tool, words]) => {
    const text = await runTool(
      tool,
      words.map((word) => (word === '$' ? place : word))
    )
    const by = [tool, ...words.filter((word) => word.startsWith('-'))].join(' ')
    return text === undefined ? [] : [{path, by, text}]
  })
  return (await Promise.all(read)).flat()
}

/** What a tool writes; nothing where it is not installed. */
function runTool(tool: string, words: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const options = {encoding: 'latin1', maxBuffer: 2 ** 28} as const
    execFile(tool, words, options, (error, text) => {
      if (error?.code === 'ENOENT') resolve(undefined)
      else if (error) reject(new Error(`${tool} failed`, {cause: error}))
      else resolve(text)
    })
  })
}

/** What an edition holds and must not, and what it should hold and lacks. */
export interface Found {
  /** As `caption of a chart (red): index.html, its text`. */
  readonly leaked: readonly string[]
  readonly lost: readonly string[]
}

export function lookFor(
  canaries: readonly Canary[],
  readings: readonly Reading[],
  edition: string
): Found {
  const leaked = new Set<string>()
  const seen = new Set<Canary>()
  for (const {path, by, text} of readings) {
    for (const canary of findCanaries(text, canaries)) {
      seen.add(canary)
      if (!canary.editions.includes(edition))
        leaked.add(`${canary.place}: ${path}, ${by}`)
    }
  }
  const lost = canaries.filter((it) => it.editions.includes(edition) && !seen.has(it))
  return {leaked: [...leaked], lost: lost.map(({place}) => place)}
}
