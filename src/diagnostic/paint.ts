/** What a text in a terminal may look like, by the codes of ECMA-48, section 8.3.117. */
const CODES = {bold: 1, dim: 2, red: 31, yellow: 33, blue: 34} as const

export type Color = keyof typeof CODES

/** Gives a text a colour, or leaves it as it is where there are none. */
export type Paint = (color: Color, text: string) => string

export function painterOf(hasColor: boolean): Paint {
  if (!hasColor) return (_, text) => text
  return (color, text) => `\u001B[${CODES[color]}m${text}\u001B[0m`
}
