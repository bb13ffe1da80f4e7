import type {Labels} from './labels.js'

/** Serbian in Latin script, letter by letter what `sr-cyrl.ts` says. */
export const srLatn: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Slika\u00a0{number}',
    table: 'Tabela\u00a0{number}',
    box: 'Okvir\u00a0{number}',
    case: 'Slučaj\u00a0{number}'
  },
  references: {
    figure: {one: 'slika\u00a0{number}', several: 'slike\u00a0{numbers}'},
    table: {one: 'tabela\u00a0{number}', several: 'tabele\u00a0{numbers}'},
    box: {one: 'okvir\u00a0{number}', several: 'okviri\u00a0{numbers}'},
    case: {one: 'slučaj\u00a0{number}', several: 'slučajevi\u00a0{numbers}'},
    section: {one: 'odeljak\u00a0{number}', several: 'odeljci\u00a0{numbers}'},
    chapter: {one: 'poglavlje\u00a0{number}', several: 'poglavlja\u00a0{numbers}'},
    annex: {one: 'prilog\u00a0{number}', several: 'prilozi\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '„{text}”',

  contents: 'Sadržaj',
  cover: 'Korice',
  figures: 'Slike',
  tables: 'Tabele',
  abbreviations: 'Skraćenice',
  notes: 'Napomene',
  sources: 'Izvori',
  imprint: 'Impresum',
  keyFindings: 'Ključni nalazi',
  box: 'Okvir',
  boxKinds: {
    definition: 'Definicija',
    method: 'Metodologija',
    legal: 'Pravni okvir',
    'open-source': 'Otvoreni izvori',
    outlook: 'Izgledi'
  },
  unverified: 'Neprovereno',
  toDo: 'Za dovršavanje',
  taskDone: 'završeno',
  taskOpen: 'nezavršeno',

  source: 'Izvor: {source}',
  sourceAsOf: 'Izvor: {source}, stanje na dan {date}',
  figuresAsOf: 'Stanje podataka',
  note: 'Napomena',
  credit: 'Izvor slike: {credit}',
  continued: '{label}, nastavak',
  total: 'Ukupno',
  audience: 'Za',
  registration: 'Registarski broj',
  isbn: 'ISBN',
  distribution: 'Distribucija',
  withheld: 'ne objavljuje se',
  ofShown: 'od prikazanog',
  computed: {
    rank: 'Rang',
    share: 'Udeo',
    change: 'Promena',
    changeOnPrevious: 'Promena u odnosu na prethodnu godinu',
    points: 'procentni poeni',
    times: 'puta',
    otherRows: 'Ostalo ({count})',
    subtotal: '{name}, ukupno',
    notApplicableSymbols: ['n.p.', '×', '…'],
    notApplicable: 'nije primenjivo',
    roundedShares: 'Zbog zaokruživanja zbir udela možda nije tačan.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'da',
  no: 'ne',
  and: '{first} i {last}',

  date: 'Datum',
  version: 'Verzija',
  status: 'Status',
  statuses: {draft: 'Nacrt', final: 'Konačna verzija'},
  lead: 'Vodeća strana',
  partners: 'Partneri',
  dates: 'Datumi',
  arrests: 'Hapšenja',
  publisher: 'Izdavač',
  authors: 'Autori',
  keywords: 'Ključne reči',
  handling: 'Postupanje',
  handlingOf: {
    'TLP:CLEAR': 'Sme se deliti sa svima, i javno.',
    'TLP:GREEN':
      'Sme se deliti unutar vaše zajednice, ali nikada tamo gde ga svako može pročitati, na primer na internet stranici.',
    'TLP:AMBER':
      'Sme se deliti samo sa licima u vašoj organizaciji i njenim klijentima kojima je to potrebno da znaju.',
    'TLP:AMBER+STRICT':
      'Sme se deliti samo sa licima u vašoj sopstvenoj organizaciji kojima je to potrebno da znaju.',
    'TLP:RED': 'Samo za lica kojima je dato i ni za koga drugog; nemojte ga deliti.'
  },

  pageOf: 'od',
  pageCount: {
    one: '{count}\u00a0stranica',
    few: '{count}\u00a0stranice',
    other: '{count}\u00a0stranica'
  },
  draft: 'Nacrt',
  draftNotice:
    'Ovo je nacrt. Može biti nepotpun ili netačan i ne sme se prosleđivati drugima.',

  allReports: 'Svi izveštaji',
  reports: 'Izveštaji',
  skipToContent: 'Pređi na glavni sadržaj',
  pdf: 'PDF',
  downloadCsv: 'Preuzmi CSV',
  dataBehind: '{label}: podaci na kojima se zasniva prikaz',
  scrollsSideways: '{label}: pomerite ulevo ili udesno za ostale kolone',
  permalink: 'Veza ka ovom odeljku: {title}',
  noteNumber: 'Napomena {number}',
  backToNote: 'Nazad na mesto poziva na napomenu {number}',

  // In the genitive, as they stand behind a day.
  months: [
    'januara',
    'februara',
    'marta',
    'aprila',
    'maja',
    'juna',
    'jula',
    'avgusta',
    'septembra',
    'oktobra',
    'novembra',
    'decembra'
  ],
  datePatterns: {
    day: '{day}.\u00a0{month} {year}.',
    withinMonth: '{day}–{lastDay}.\u00a0{month} {year}.',
    withinYear: '{day}.\u00a0{month} – {lastDay}.\u00a0{lastMonth} {year}.',
    acrossYears: '{day}.\u00a0{month} {year}. – {lastDay}.\u00a0{lastMonth} {lastYear}.'
  },
  numberWords: [
    ...['nula', 'jedan', 'dva', 'tri', 'četiri', 'pet', 'šest', 'sedam', 'osam'],
    ...['devet', 'deset', 'jedanaest', 'dvanaest']
  ],
  ordinals: {other: '{number}.'},
  range: '{from}–{to}',
  numberedThings: [
    ...['aneks', 'br.', 'broj', 'verzija', 'godina', 'godine', 'deo', 'direktiva'],
    ...['zakon', 'zakona', 'izdanje', 'korak', 'odeljak', 'odeljka', 'odeljku', 'odluka'],
    ...['odluke', 'okvir', 'okviri', 'poglavlje', 'poglavlja', 'poglavlju', 'pravilo'],
    ...['prilog', 'priloga', 'prilogu', 'protokol', 'rezolucija', 'rezolucije', 'slika'],
    ...['slike', 'slici', 'slučaj', 'slučajevi', 'stav', 'stava', 'str.', 'strana'],
    ...['stranica', 'stranice', 'tabela', 'tabele', 'tabeli', 'tačka', 'tom', 'uredba'],
    ...['uredbe', 'član', 'člana', 'članu', 'članovi', 'čl.']
  ],
  scaleWords: {
    hiljada: 3,
    hiljade: 3,
    hilj: 3,
    milion: 6,
    miliona: 6,
    mil: 6,
    milijarda: 9,
    milijarde: 9,
    milijardi: 9,
    mlrd: 9
  },
  percentWords: ['odsto', 'procen', 'posto'],
  changes: {
    increased: 'porast od {amount}',
    decreased: 'pad od {amount}',
    unchanged: 'bez promene',
    points: {
      one: '{number}\u00a0procentni poen',
      few: '{number}\u00a0procentna poena',
      other: '{number}\u00a0procentnih poena'
    },
    factor: {one: '{number}\u00a0put', other: '{number}\u00a0puta'}
  },
  alternative: {
    lineChart: 'Linijski grafikon pokazatelja „{y}”, od {first} do {last}.',
    barChart: 'Stubičasti grafikon pokazatelja „{y}” prema obeležju „{x}”.',
    groupedBarChart:
      'Grupisani stubičasti grafikon pokazatelja „{y}” prema obeležju „{x}”.',
    stackedBarChart:
      'Složeni stubičasti grafikon pokazatelja „{y}” prema obeležju „{x}”.',
    areaChart: 'Površinski grafikon pokazatelja „{y}”, od {first} do {last}.',
    stackedAreaChart:
      'Složeni površinski grafikon pokazatelja „{y}”, od {first} do {last}.',
    largestPart: 'Najveći deo ({x}) je „{name}” sa vrednošću {value}.',
    parts: 'Delovi: {list}.',
    incomplete: 'za jedan deo nema podataka',
    choropleth: 'Karta pokazatelja „{y}” prema obeležju „{x}”.',
    extremes: 'Najviša vrednost: {highest}; najniža vrednost: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Nema podataka: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'najviša vrednost {value} ({x})',
    lowest: 'najniža vrednost {value} ({x})',
    constant: '{value} u celom rasponu',
    noDataFor: 'nema podataka ({x})',
    noData: 'nema podataka',
    separator: ', ',
    span: '{from} do {to}',
    rise: 'porast sa {from} ({fromX}) na {to} ({toX})',
    fall: 'pad sa {from} ({fromX}) na {to} ({toX})',
    steady: '{from} ({fromX}) i ponovo ({toX})',
    others: 'Ostalo: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} do {to}',
    naturalEarth: 'Granice: Natural Earth.',
    disclaimer:
      'Prikazane granice i nazivi i oznake upotrebljene na ovoj karti ne podrazumevaju zvanično odobrenje ili prihvatanje.',
    kosovoLine: 'Isprekidana linija: Kosovo*.',
    kosovoNote:
      '* Ovaj naziv ne prejudicira status Kosova i u skladu je sa Rezolucijom Saveta bezbednosti UN 1244/1999 i mišljenjem Međunarodnog suda pravde o kosovskoj deklaraciji o nezavisnosti.'
  }
}
