/**
 * Ids that pages and sheets of brands keep for themselves, so that no heading
 * called “Contents” or “Imprint” takes one away.
 */
const PAGE_IDS = [
  'abbreviations',
  'content',
  'contents',
  'cover',
  'figures',
  'foot',
  'handling',
  'head',
  'imprint',
  'library',
  'main',
  'mark',
  'notes',
  'page',
  'sources',
  'tables',
  'title',
  'top'
]

/** The ids of one report: each is given away once. */
export interface Ids {
  /** Takes this id, if nobody has it. */
  claim(id: string): boolean
  /** Takes this id, or the first of `id-2`, `id-3`, … that is free. */
  take(id: string): string
}

/**
 * Opens the list of ids of a report. Ids that differ only in upper and lower case
 * count as one, since files are named by them, and some disks do not tell them
 * apart.
 */
export function openIds(): Ids {
  const taken = new Set(PAGE_IDS)
  /** The last suffix tried for an id, so that a thousand equal titles take no time. */
  const suffixes = new Map<string, number>()

  function claim(id: string): boolean {
    const key = id.toLowerCase()
    if (taken.has(key)) return false
    taken.add(key)
    return true
  }

  function take(id: string): string {
    if (claim(id)) return id
    for (let suffix = (suffixes.get(id) ?? 1) + 1; ; suffix++) {
      suffixes.set(id, suffix)
      const candidate = `${id}-${suffix}`
      if (claim(candidate)) return candidate
    }
  }

  return {claim, take}
}

/** Whether an id is one of those that a brand's page may have. */
export function isPageId(id: string): boolean {
  return PAGE_IDS.includes(id)
}
