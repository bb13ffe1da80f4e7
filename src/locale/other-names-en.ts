/**
 * Names by which sources in English call a state other than `COUNTRIES_EN` does:
 * earlier names, long forms and those of statistical offices.
 */
export const OTHER_NAMES_EN: Readonly<Record<string, readonly string[]>> = {
  BA: ['Bosnia', 'Bosnia & Herzegovina', 'Bosnia and Herz.'],
  CZ: ['Czech Republic'],
  GB: ['United Kingdom of Great Britain and Northern Ireland', 'UK', 'Great Britain'],
  GR: ['Hellenic Republic', 'EL'],
  IR: ['Iran (Islamic Republic of)', 'Islamic Republic of Iran'],
  MD: ['Republic of Moldova', 'Moldova, Republic of'],
  MK: [
    'Republic of North Macedonia',
    'The former Yugoslav Republic of Macedonia',
    'former Yugoslav Republic of Macedonia',
    'FYROM',
    'Macedonia'
  ],
  NL: ['The Netherlands'],
  RU: ['Russia'],
  SY: ['Syrian Arab Republic'],
  TR: ['Turkey', 'Turkiye', 'Republic of Türkiye'],
  US: ['USA', 'United States'],
  VN: ['Vietnam'],
  XK: ['Kosovo', 'Kosovo (UNSCR 1244/99)', 'Kosovo under UNSCR 1244']
}
