import type {MetLimit, Ran, Runner} from '../model/outside.js'
import type {audit} from './audit.js'
import type {composeLibrary} from './compose-library.js'
import type {checkReport} from './check-report.js'
import type {checkSheets} from './check-sheets.js'
import type {composeInSteps} from './compose-in-steps.js'
import type {finishSheets} from './finish-sheets.js'
import type {judgeLibrary} from './judge-library.js'
import type {judgeReport} from './judge-report.js'
import type {listEditions} from './list-editions.js'
import type {readHead} from './read-head.js'
import type {readWithheld} from './read-withheld.js'
import type {unpackData} from './unpack-data.js'

/** The stages that run in a worker, by the names under which `cli/` registers them. */
export interface Tasks {
  readonly composeInSteps: typeof composeInSteps
  readonly checkReport: typeof checkReport
  readonly finishSheets: typeof finishSheets
  readonly checkSheets: typeof checkSheets
  readonly readHead: typeof readHead
  readonly listEditions: typeof listEditions
  readonly composeLibrary: typeof composeLibrary
  readonly audit: typeof audit
  readonly judgeReport: typeof judgeReport
  readonly readWithheld: typeof readWithheld
  readonly judgeLibrary: typeof judgeLibrary
  readonly unpackData: typeof unpackData
}

/** What a task returns. */
export type Product<T extends keyof Tasks> =
  ReturnType<Tasks[T]> extends AsyncGenerator<unknown, infer Last>
    ? Last
    : Awaited<ReturnType<Tasks[T]>>

/** What a task yields before it returns. */
type FirstProduct<T extends keyof Tasks> =
  ReturnType<Tasks[T]> extends AsyncGenerator<infer First> ? First : never

type RanTask<T extends keyof Tasks> = Ran & {readonly product?: Product<T>}

interface BegunTask<T extends keyof Tasks> {
  readonly kind: 'begun'
  readonly product: FirstProduct<T>
  readonly rest: Promise<RanTask<T>>
}

/** Runs one of our tasks; its product has the type of the function of that name. */
export async function runTask<T extends keyof Tasks>(
  runner: Runner,
  task: T,
  input: Parameters<Tasks[T]>[0]
): Promise<RanTask<T>> {
  // A runner knows no stage, so what comes back has no type of its own: it is what
  // the function of that name returned, copied by structured cloning.
  return (await runner.run(task, input)) as RanTask<T>
}

/** Begins one of our tasks that have two products. */
export async function beginTask<T extends keyof Tasks>(
  runner: Runner,
  task: T,
  input: Parameters<Tasks[T]>[0]
): Promise<BegunTask<T> | MetLimit> {
  return (await runner.begin(task, input)) as BegunTask<T> | MetLimit
}
