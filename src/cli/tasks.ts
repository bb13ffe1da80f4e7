import type {TaskPlace} from '../worker/thread-runner.js'
import type {Tasks} from '../pipeline/run-task.js'

/** Where the stages that run in workers are to be found. */
export const TASKS: ReadonlyMap<string, TaskPlace> = new Map(
  Object.entries({
    composeReport: place('compose-report.js', 'composeReport'),
    composePage: place('compose-page.js', 'composePage'),
    finishSheets: place('finish-sheets.js', 'finishSheets'),
    readHead: place('read-head.js', 'readHead'),
    composeLibrary: place('compose-library.js', 'composeLibrary')
  } satisfies Record<keyof Tasks, TaskPlace>)
)

function place(file: string, name: string): TaskPlace {
  return {module: new URL(`../pipeline/${file}`, import.meta.url), function: name}
}
