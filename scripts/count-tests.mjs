// @ts-check
// Prints `N passed, N failed` from the report that vitest wrote as JSON.
// Usage: node scripts/count-tests.mjs <report.json>

import {existsSync, readFileSync} from 'node:fs'

const [file = ''] = process.argv.slice(2)
const {passed, failed} = countTests()
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && 0 < passed ? 0 : 1

function countTests() {
  // Without a report no test ran, and none is counted.
  if (!existsSync(file)) return {passed: 0, failed: 0}
  /** @type {{numPassedTests: number, numFailedTests: number, testResults: {status: string, assertionResults: {status: string}[]}[]}} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not be loaded has no tests that failed, but it failed.
  const broken = report.testResults.filter(({status, assertionResults}) => {
    const hasFailed = assertionResults.some((it) => it.status === 'failed')
    return status === 'failed' && !hasFailed
  })
  return {passed: report.numPassedTests, failed: report.numFailedTests + broken.length}
}
