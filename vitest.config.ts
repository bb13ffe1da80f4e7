import {defineConfig} from 'vitest/config'

const BROWSER_TESTS = 'test/browser/**/*.test.ts'
const BUILD_TESTS = 'test/build/**/*.test.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [BROWSER_TESTS, BUILD_TESTS]
        }
      },
      {test: {name: 'build', include: [BUILD_TESTS], testTimeout: 60_000}},
      {
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
})
