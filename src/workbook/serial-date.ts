/** From which day a workbook counts: Excel's old and new way (ECMA-376-1, 18.17.4.1). */
export type DateSystem = '1900' | '1904'

const DAY_MS = 86_400_000
const SECONDS_OF_DAY = 86_400

/** The day 0 of each system; 1900 has a day too many from its 60th on. */
const DAY_ZERO_MS: Readonly<Record<DateSystem, number>> = {
  '1900': Date.UTC(1899, 11, 30),
  '1904': Date.UTC(1904, 0, 1)
}

/** The 29th of February 1900, which was not. */
const FALSE_DAY = 60
/** The 31st of December 9999 by either way of counting. */
const LAST_DAY: Readonly<Record<DateSystem, number>> = {
  '1900': 2_958_465,
  '1904': 2_957_003
}

/**
 * The day that a number stands for, as `2025-06-03`; with a time of the day where it
 * has one, as `2025-06-03 14:30:00`.
 *
 * @returns
 *   `undefined` where no calendar has it.
 */
export function findSerialDate(serial: number, system: DateSystem): string | undefined {
  const seconds = Math.round(serial * SECONDS_OF_DAY)
  const day = Math.floor(seconds / SECONDS_OF_DAY)
  const first = system === '1900' ? 1 : 0
  const isFalse = system === '1900' && day === FALSE_DAY
  if (day < first || LAST_DAY[system] < day || isFalse) return undefined

  const counted = system === '1900' && day < FALSE_DAY ? day + 1 : day
  const date = new Date(DAY_ZERO_MS[system] + counted * DAY_MS)
  const time = seconds - day * SECONDS_OF_DAY
  const iso = new Date(date.getTime() + time * 1000).toISOString()
  return time === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ')
}
