import type {TaskPlace} from '../worker/thread-runner.js'
import type {Tasks} from '../pipeline/run-task.js'

/** Where the stages that run in workers are to be found. */
export const TASKS: ReadonlyMap<string, TaskPlace> = new Map(
  Object.entries({
    composeInSteps: place('compose-in-steps.js', 'composeInSteps'),
    checkReport: place('check-report.js', 'checkReport'),
    finishSheets: place('finish-sheets.js', 'finishSheets'),
    checkSheets: place('check-sheets.js', 'checkSheets'),
    readHead: place('read-head.js', 'readHead'),
    listEditions: place('list-editions.js', 'listEditions'),
    composeLibrary: place('compose-library.js', 'composeLibrary'),
    audit: place('audit.js', 'audit'),
    judgeReport: place('judge-report.js', 'judgeReport'),
    readWithheld: place('read-withheld.js', 'readWithheld'),
    judgeLibrary: place('judge-library.js', 'judgeLibrary'),
    unpackData: place('unpack-data.js', 'unpackData')
  } satisfies Record<keyof Tasks, TaskPlace>)
)

function place(file: string, name: string): TaskPlace {
  return {module: new URL(`../pipeline/${file}`, import.meta.url), function: name}
}
