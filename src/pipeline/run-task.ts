import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {Ran, Runner} from '../model/outside.js'
import type {composeLibrary} from './compose-library.js'
import type {composePage} from './compose-page.js'
import type {composeReport, ComposeInput} from './compose-report.js'
import type {finishSheets} from './finish-sheets.js'
import type {readHead} from './read-head.js'

/** The stages that run in a worker, by the names under which `cli/` registers them. */
export interface Tasks {
  readonly composeReport: typeof composeReport
  readonly composePage: typeof composePage
  readonly finishSheets: typeof finishSheets
  readonly readHead: typeof readHead
  readonly composeLibrary: typeof composeLibrary
}

type Product<T extends keyof Tasks> = Awaited<ReturnType<Tasks[T]>>

/** Runs one of our tasks; its product has the type of the function of that name. */
export async function runTask<T extends keyof Tasks>(
  runner: Runner,
  task: T,
  input: Parameters<Tasks[T]>[0]
): Promise<Ran & {readonly product?: Product<T>}> {
  // A runner knows no stage, so what comes back has no type of its own: it is what
  // the function of that name returned, copied by structured cloning.
  return (await runner.run(task, input)) as Ran & {readonly product?: Product<T>}
}

/** A report for which a task is run: its limits, and what to call it. */
type Run = Pick<ComposeInput, 'sources' | 'settings'>

/** Runs a task for a report; a limit that it met becomes a diagnostic. */
export async function runForReport<T extends keyof Tasks>(
  runner: Runner,
  {sources, settings}: Run,
  task: T,
  input: Parameters<Tasks[T]>[0]
): Promise<Noted<Product<T> | undefined>> {
  const ran = await runTask(runner, task, input)
  if (ran.kind === 'limit') {
    return noted(undefined, [limitMet(sources.name, ran.limit, settings)])
  }
  if (ran.product === undefined)
    throw new Error('Internal error: a worker gave no product')
  return noted(ran.product)
}

/** Runs `composeReport`; where a limit was met, at least its head is read. */
export async function composeInWorker(
  runner: Runner,
  input: ComposeInput
): Promise<Product<'composeReport'>> {
  const ran = await runForReport(runner, input, 'composeReport', input)
  if (ran.value) return ran.value
  const head = await runTask(runner, 'readHead', input)
  return noted({head: head.product}, ran.diagnostics)
}

function limitMet(
  name: string,
  limit: 'time' | 'heap' | 'stack',
  {limits}: ComposeInput['settings']
): Diagnostic {
  const {words, setting} = {
    time: {
      words: `needed more than ${limits.workerMs / 1000} s`,
      setting: 'worker-seconds'
    },
    heap: {
      words: `needed more than ${limits.workerHeapMb} MB of memory`,
      setting: 'worker-heap-mb'
    },
    stack: {words: 'is nested too deeply', setting: 'worker-stack-mb'}
  }[limit]
  return diagnose('pipeline/limit-met', ['the report ', {quote: name}, ` ${words}`], {
    hints: [
      'Look for very long lines, deep nesting or very large tables.',
      `Raise \`limits.${setting}\` in \`tearline.yaml\` if the report is sound.`
    ]
  })
}
