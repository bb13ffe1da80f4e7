/**
 * Makes of a text small letters of ASCII and digits: accents are dropped, and what is
 * neither is one `joint`, none at the ends: “Côte d’Ivoire” is `cote_d_ivoire`.
 *
 * @returns
 *   An empty text where nothing is left, as of Cyrillic: a guess at a transcription
 *   would be a name that nobody looks for.
 */
export function plainLettersOf(text: string, joint: '_' | '-'): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((piece) => piece !== '')
    .join(joint)
}
