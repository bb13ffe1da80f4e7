import {defineConfig} from 'vitest/config'

const BROWSER_TESTS = 'test/browser/**/*.test.ts'
const BUILD_TESTS = 'test/build/**/*.test.ts'
const SAME_CHANCE = 'test/same-chance.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [BROWSER_TESTS, BUILD_TESTS],
          setupFiles: SAME_CHANCE,
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'build',
          include: [BUILD_TESTS],
          setupFiles: SAME_CHANCE,
          testTimeout: 120_000
        }
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          setupFiles: SAME_CHANCE,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
