import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'

/** What one run of a command took: its wall time, and the peak of all its processes. */
export interface Measure {
  readonly wallMs: number
  /** Proportional set size of the process and all below it, in mebibytes. */
  readonly peakMb: number
}

/** How often memory is looked at. */
const SAMPLE_MS = 40

/** Runs a command from start to end; throws where it does not end well. */
export async function measure(
  command: string,
  words: readonly string[]
): Promise<Measure> {
  const startMs = performance.now()
  const child = spawn(command, words, {stdio: ['ignore', 'ignore', 'pipe']})
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  let peakMb = 0
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, memoryBelow(child.pid ?? 0))
  }, SAMPLE_MS)
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(timer)
  if (code !== 0)
    throw new Error(
      `${command} ${words.join(' ')} ended with ${String(code)}: ${complaint}`
    )
  return {wallMs: performance.now() - startMs, peakMb}
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Memory of a process and all that it started, as the kernel shares it out. */
function memoryBelow(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(name))
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && 1 < pid && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + memoryOf(pid), 0)
}

function parentOf(name: string): number {
  const stat = readIfThere(`/proc/${name}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
}

function memoryOf(pid: number): number {
  const kilobytes = /^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1]
  return Number(kilobytes ?? 0) / 1024
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
