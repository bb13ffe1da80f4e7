import {defineConfig} from 'vitest/config'

/** Measurements: never part of the tests, since time on a machine is no fact. */
export default defineConfig({
  test: {
    name: 'bench',
    include: ['test/**/*.bench.ts'],
    testTimeout: 900_000,
    // Each run is measured alone.
    fileParallelism: false,
    disableConsoleIntercept: true
  }
})
