// @ts-check
// Loaded before the program: writes what its process took, at its end, as JSON.

import {writeFileSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

const file = process.env['TEARLINE_USAGE']

if (isMainThread && file !== undefined)
  process.on('exit', () => {
    writeFileSync(file, JSON.stringify(process.resourceUsage()))
  })
