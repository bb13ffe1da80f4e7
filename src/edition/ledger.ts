import {whyWithheld} from '../marking/may-hold.js'
import {plainOf} from '../model/key-of.js'
import type {Span} from '../model/diagnostic.js'
import type {Access, Mark} from '../model/mark.js'
import type {Classified} from '../model/report.js'
import type {
  WhyWithheld,
  Withheld,
  WithheldCell,
  WithheldName,
  WithheldText,
  WithheldTextKind
} from '../model/withheld.js'

/** What holds for a part: why it is withheld, if it is, and its mark. */
export interface Status {
  readonly why: WhyWithheld | undefined
  readonly mark: Mark
}

/** A book of two columns: what an edition may not hold, and what it may. */
export interface Ledger {
  /** What holds for a part with this access. */
  statusOf(access: Access | undefined): Status
  text(kind: WithheldTextKind, text: string, span: Span, status: Status): void
  name(kind: WithheldName['kind'], name: string, span: Span, status: Status): void
  cell(cell: Omit<WithheldCell, 'why' | 'mark'>, status: Status): void
  close(): Withheld
}

export function openLedger({
  target,
  mark: reportMark
}: Pick<Classified, 'target' | 'mark'>): Ledger {
  const texts: WithheldText[] = []
  const cells: WithheldCell[] = []
  const names: WithheldName[] = []
  const released = new Set<string>()
  return {
    statusOf(access) {
      // What was not classified is withheld: a forgotten mark releases nothing.
      if (!access) return {why: 'mark', mark: reportMark}
      return {why: whyWithheld(access, target, reportMark), mark: access.mark}
    },
    text(kind, written, span, {why, mark}) {
      const text = wordsOf(written)
      if (text === '') return
      if (why) texts.push({kind, text, span, mark, why})
      else released.add(text)
    },
    name(kind, name, span, {why, mark}) {
      if (why) names.push({kind, name, span, mark, why})
      else released.add(name)
    },
    cell(cell, {why, mark}) {
      if (why) cells.push({...cell, mark, why})
      else
        for (const text of [cell.text, plainOf(cell.value)]) released.add(wordsOf(text))
    },
    close: () => ({
      texts,
      cells,
      names,
      released: [...released].filter((it) => it !== '')
    })
  }
}

/** Words as a reader sees them: composed letters, one space between. */
function wordsOf(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}
