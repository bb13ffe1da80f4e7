import type {Store} from '../model/outside.js'
import type {ComposeInput} from './compose-report.js'
import type {PageNumbers} from './print-sheets.js'
import {hashOf} from './sources.js'

/**
 * The page numbers of an earlier build, as a guess: right, it saves one print;
 * nearly right, it costs none.
 */
export async function recallNumbers(
  store: Store,
  input: ComposeInput
): Promise<PageNumbers | undefined> {
  const bytes = await store.get(keyOf(input))
  return bytes && readNumbers(new TextDecoder().decode(bytes))
}

export async function rememberNumbers(
  store: Store,
  input: ComposeInput,
  numbers: PageNumbers
): Promise<void> {
  await store.put(keyOf(input), new TextEncoder().encode(JSON.stringify([...numbers])))
}

function readNumbers(text: string): PageNumbers | undefined {
  try {
    const pairs: unknown = JSON.parse(text)
    if (!Array.isArray(pairs)) return undefined
    return new Map(
      pairs.map(([id, folio]: readonly unknown[]) => [String(id), String(folio)])
    )
  } catch {
    return undefined
  }
}

function keyOf({sources, edition, isDraft}: ComposeInput): string {
  return hashOf(JSON.stringify(['numbers', sources.name, edition.name, isDraft]))
}
