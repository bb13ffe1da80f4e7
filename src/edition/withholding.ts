import {whyWithheld} from '../marking/may-hold.js'
import type {Access} from '../model/mark.js'
import type {Classified} from '../model/report.js'
import type {
  WhyWithheld,
  WithheldCell,
  WithheldName,
  WithheldText
} from '../model/withheld.js'

export interface WithholdOptions {
  /** Whether notes to do are printed. */
  readonly isDraft: boolean
}

/** Where what is withheld is gathered, and by what it is judged. */
export interface Withholding extends WithholdOptions {
  readonly classified: Classified
  readonly texts: WithheldText[]
  readonly cells: WithheldCell[]
  readonly names: WithheldName[]
  readonly released: string[]
}

/** Why an edition may not hold something; what nobody classified it may not. */
export function whyOf(
  access: Access | undefined,
  {classified: {target, mark}}: Withholding
): WhyWithheld | undefined {
  return access === undefined ? 'mark' : whyWithheld(access, target, mark)
}

/** Notes a text as withheld, or as released where there is no reason. */
export function note(
  {texts, released}: Withholding,
  text: Omit<WithheldText, 'why'>,
  why: WhyWithheld | undefined
): void {
  const words = text.text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (words === '') return
  if (why === undefined) released.push(words)
  else texts.push({...text, text: words, why})
}
