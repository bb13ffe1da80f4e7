/** Letters that Unicode does not take apart into a base letter and signs. */
const LETTERS: Readonly<Record<string, string>> = {
  // Latin.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  // Cyrillic: Bulgarian, Macedonian, Serbian, Russian and Ukrainian.
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ђ: 'dj',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  ѕ: 'dz',
  и: 'i',
  і: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  џ: 'dzh',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Greek.
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o'
}

/** Letters of an address that people still read at a glance. */
const LONGEST_SLUG = 60

/**
 * Writes a title as an id: `[a-z][a-z0-9-]*`, as “Modus operandi” → `modus-operandi`.
 *
 * Letters of other scripts are written in Latin ones, so that an address can be
 * typed and sent; signs become hyphens.
 *
 * @param fallback
 *   What it is called where nothing of the title is left, or where it begins with
 *   a digit, since an id must begin with a letter (html-validate, `valid-id`).
 */
export function slugOf(title: string, fallback: string): string {
  const slug = wordsOf(title).join('-').slice(0, LONGEST_SLUG).replace(/-$/, '')
  if (slug === '') return fallback
  return /^[a-z]/.test(slug) ? slug : `${fallback}-${slug}`
}

/**
 * Writes a text as the end of an id, in small Latin letters, digits and hyphens;
 * empty where nothing of it is left.
 */
export function suffixOf(text: string): string {
  return wordsOf(text).join('-')
}

function wordsOf(text: string): readonly string[] {
  const latin = [...text.normalize('NFC').toLowerCase()].map(toLatin).join('')
  return latin.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

function toLatin(letter: string): string {
  const known = LETTERS[letter]
  if (known !== undefined) return known
  const [base = ''] = letter.normalize('NFKD')
  // An apostrophe joins what it stands between, as in “Europe’s”.
  if (base === '’' || base === "'") return ''
  return LETTERS[base] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '')
}
