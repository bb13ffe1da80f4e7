import {unpackParquet} from '../data/unpack-parquet.js'
import type {ProjectPath} from '../model/path.js'
import type {Settings} from '../model/settings.js'
import type {Unpacked} from '../model/unpacked.js'

export interface UnpackInput {
  readonly file: ProjectPath
  /** A path of the system, lent for as long as the task runs. */
  readonly systemPath: string
  readonly settings: Settings
}

/** Reads one data file that only an engine can read; run in a worker. */
export function unpackData({file, systemPath, settings}: UnpackInput): Promise<Unpacked> {
  return unpackParquet(file, systemPath, settings.limits)
}
