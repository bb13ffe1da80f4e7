import {defineConfig} from 'vitest/config'

/**
 * What takes minutes: whole projects built again and again, and each hostile report in
 * a process of its own.
 */
export default defineConfig({
  test: {
    name: 'slow',
    include: ['test/**/*.slow.ts'],
    setupFiles: 'test/same-chance.ts',
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    maxWorkers: 2
  }
})
