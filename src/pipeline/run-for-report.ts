import {diagnose, type Diagnostic} from '../model/diagnostic.js'
import {noted, type Noted} from '../model/noted.js'
import type {MetLimit, Ran, Runner} from '../model/outside.js'
import type {FirstStep} from './compose-in-steps.js'
import type {ComposeInput} from './compose-report.js'
import type {Head} from './head.js'
import {beginTask, runTask, type Product, type Tasks} from './run-task.js'

/** A report for which a task is run: its limits, and what to call it. */
type Run = Pick<ComposeInput, 'sources' | 'settings'>

/** Runs a task for a report; a limit that it met becomes a diagnostic. */
export async function runForReport<T extends keyof Tasks>(
  runner: Runner,
  report: Run,
  task: T,
  input: Parameters<Tasks[T]>[0]
): Promise<Noted<Product<T> | undefined>> {
  return productOf(await runTask(runner, task, input), report)
}

function productOf<T>(
  ran: Ran & {readonly product?: T | undefined},
  run: Run
): Noted<T | undefined> {
  if (ran.kind === 'limit') return noted(undefined, [limitMet(run, ran)])
  if (ran.product === undefined)
    throw new Error('Internal error: a worker gave no product')
  return noted(ran.product)
}

/** A report whose page is still being filled. */
export interface BegunReport extends FirstStep {
  /** The files of its page: to be asked for where there are sheets to print. */
  readonly whenFilled: () => Promise<Noted<Product<'composeInSteps'>>>
}

/** Begins `composeInSteps`; where a limit was met, at least the head is read. */
export async function composeInWorker(
  runner: Runner,
  input: ComposeInput
): Promise<Noted<BegunReport>> {
  const begun = await beginTask(runner, 'composeInSteps', input)
  if (begun.kind === 'limit') {
    const head = await readHeadOnly(runner, input)
    const nothing = noted(undefined)
    return noted({head, whenFilled: () => Promise.resolve(nothing)}, [
      limitMet(input, begun)
    ])
  }
  const {value, diagnostics} = begun.product
  const whenFilled: BegunReport['whenFilled'] = async () =>
    productOf(await begun.rest, input)
  return noted({...value, whenFilled}, diagnostics)
}

/** Runs `checkReport`; where a limit was met, at least the head is read. */
export async function checkInWorker(
  runner: Runner,
  input: ComposeInput
): Promise<Noted<Head | undefined>> {
  const ran = await runForReport(runner, input, 'checkReport', input)
  return ran.value ?? noted(await readHeadOnly(runner, input), ran.diagnostics)
}

async function readHeadOnly(
  runner: Runner,
  input: ComposeInput
): Promise<Head | undefined> {
  return (await runTask(runner, 'readHead', input)).product
}

function limitMet(
  {sources: {name}, settings: {limits}}: Run,
  {limit}: MetLimit
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
