import {defineConfig} from 'vitest/config'

/** What takes minutes: each hostile report in a process of its own, and all in one build. */
export default defineConfig({
  test: {
    name: 'hostile',
    include: ['test/hostile/*.slow.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    maxWorkers: 2
  }
})
