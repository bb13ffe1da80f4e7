/**
 * Drops spaces and tabs at the end of a text, and no other white space: a no-break
 * space there is a mistake that must be seen.
 */
export function trimEnd(text: string): string {
  let end = text.length
  while (0 < end && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--
  return text.slice(0, end)
}
