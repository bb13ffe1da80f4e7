import type {Limits} from '../../src/model/settings.js'

/** The limits that a project has which sets none. */
export const LIMITS: Limits = {
  textBytes: 1_000_000,
  dataBytes: 20_000_000,
  pictureBytes: 20_000_000,
  picturePixels: 50_000_000,
  nesting: 50,
  tableCells: 20_000,
  dataRows: 200_000,
  dataCells: 2_000_000,
  workbookBytes: 100_000_000,
  workbookParts: 1_000,
  workbookRatio: 200,
  querySteps: 2_000,
  queryMemoryMb: 256,
  files: 1_000,
  workerMs: 60_000,
  workerHeapMb: 1_024,
  workerStackMb: 4
}
