import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {openStatusLine} from '../../src/cli/status-line.js'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** What is written to a terminal, or to a log, within some milliseconds. */
function writtenWithin(
  timeMs: number,
  {isTTY = true, columns = 80}: {readonly isTTY?: boolean; readonly columns?: number}
): string {
  let written = ''
  const write = (text: string): void => {
    written += text
  }
  const line = openStatusLine({isTTY, columns, write}, () => 'building 3 reports')
  vi.advanceTimersByTime(timeMs)
  line[Symbol.dispose]()
  vi.advanceTimersByTime(timeMs)
  return written
}

test('a line says what is done and for how long, and is gone at the end', () => {
  expect(writtenWithin(1100, {})).toBe(
    '\r\u001B[Kbuilding 3 reports, 0 s' +
      '\r\u001B[Kbuilding 3 reports, 0 s' +
      '\r\u001B[Kbuilding 3 reports, 1 s' +
      '\r\u001B[K'
  )
})

test('a line is never wider than its terminal', () => {
  expect(writtenWithin(600, {columns: 9})).toBe('\r\u001B[Kbuilding\r\u001B[K')
})

test('what is quick has no line', () => {
  expect(writtenWithin(400, {})).toBe('')
})

test('where nobody looks nothing is written', () => {
  expect(writtenWithin(5000, {isTTY: false})).toBe('')
})
