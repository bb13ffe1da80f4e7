import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

const BROWSER_TESTS = 'test/browser/**/*.test.ts'
const BUILD_TESTS = 'test/{build,hostile}/**/*.test.ts'

/** Some ten times what the slowest takes: a busy machine is not a fault. */
const PATIENCE = {testTimeout: 120_000, hookTimeout: 300_000, teardownTimeout: 30_000}

const SETTINGS = {...PATIENCE, setupFiles: 'test/same-chance.ts'}

export default defineConfig({
  test: {
    // A file of tests with its browser and threads keeps more than one core busy; on
    // two cores, one of them waits while the other prints.
    maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
    projects: [
      {
        test: {
          ...SETTINGS,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [BROWSER_TESTS, BUILD_TESTS]
        }
      },
      {test: {...SETTINGS, name: 'build', include: [BUILD_TESTS]}},
      {test: {...SETTINGS, name: 'browser', include: [BROWSER_TESTS]}}
    ]
  }
})
