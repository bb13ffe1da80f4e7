import type {Labels} from './labels.js'

/** Croatian, as the translations of EU institutions write it. */
export const hr: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Slika\u00a0{number}',
    table: 'Tablica\u00a0{number}',
    box: 'Okvir\u00a0{number}',
    case: 'Slučaj\u00a0{number}'
  },
  references: {
    figure: {one: 'slika\u00a0{number}', several: 'slike\u00a0{numbers}'},
    table: {one: 'tablica\u00a0{number}', several: 'tablice\u00a0{numbers}'},
    box: {one: 'okvir\u00a0{number}', several: 'okviri\u00a0{numbers}'},
    case: {one: 'slučaj\u00a0{number}', several: 'slučajevi\u00a0{numbers}'},
    section: {one: 'odjeljak\u00a0{number}', several: 'odjeljci\u00a0{numbers}'},
    chapter: {one: 'poglavlje\u00a0{number}', several: 'poglavlja\u00a0{numbers}'},
    annex: {one: 'prilog\u00a0{number}', several: 'prilozi\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '„{text}”',

  contents: 'Sadržaj',
  cover: 'Naslovnica',
  figures: 'Slike',
  tables: 'Tablice',
  abbreviations: 'Pokrate',
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
  unverified: 'Neprovjereno',
  toDo: 'Za dovršetak',
  taskDone: 'dovršeno',
  taskOpen: 'nedovršeno',

  source: 'Izvor: {source}',
  sourceAsOf: 'Izvor: {source}, stanje na dan {date}',
  figuresAsOf: 'Stanje podataka',
  note: 'Napomena',
  credit: 'Izvor slike: {credit}',
  continued: '{label}, nastavak',
  total: 'Ukupno',
  audience: 'Za',
  registration: 'Registracijski broj',
  isbn: 'ISBN',
  distribution: 'Distribucija',
  withheld: 'ne objavljuje se',
  ofShown: 'od prikazanog',
  computed: {
    rank: 'Poredak',
    share: 'Udio',
    change: 'Promjena',
    changeOnPrevious: 'Promjena u odnosu na prethodnu godinu',
    points: 'postotni bodovi',
    times: 'puta',
    otherRows: 'Ostalo ({count})',
    subtotal: '{name}, ukupno',
    notApplicableSymbols: ['n.p.', 'x', '…'],
    notApplicable: 'nije primjenjivo',
    roundedShares: 'Zbog zaokruživanja zbroj udjela možda nije točan.'
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
  arrests: 'Uhićenja',
  publisher: 'Izdavač',
  authors: 'Autori',
  keywords: 'Ključne riječi',
  handling: 'Postupanje',
  handlingOf: {
    'TLP:CLEAR': 'Smije se dijeliti sa svima, i javno.',
    'TLP:GREEN':
      'Smije se dijeliti unutar vaše zajednice, ali nikad ondje gdje ga može pročitati bilo tko, primjerice na internetskim stranicama.',
    'TLP:AMBER':
      'Smije se dijeliti samo s osobama u vašoj organizaciji i njezinim klijentima kojima je to potrebno znati.',
    'TLP:AMBER+STRICT':
      'Smije se dijeliti samo s osobama u vašoj vlastitoj organizaciji kojima je to potrebno znati.',
    'TLP:RED': 'Samo za osobe kojima je dano i ni za koga drugog; nemojte ga dijeliti.'
  },

  pageOf: 'od',
  pageCount: {
    one: '{count}\u00a0stranica',
    few: '{count}\u00a0stranice',
    other: '{count}\u00a0stranica'
  },
  draft: 'Nacrt',
  draftNotice:
    'Ovo je nacrt. Može biti nepotpun ili netočan i ne smije se prosljeđivati drugima.',

  allReports: 'Sva izvješća',
  reports: 'Izvješća',
  skipToContent: 'Prijeđi na glavni sadržaj',
  pdf: 'PDF',
  downloadCsv: 'Preuzmi CSV',
  dataBehind: '{label}: podaci na kojima se temelji prikaz',
  scrollsSideways: '{label}: pomaknite ulijevo ili udesno za ostale stupce',
  permalink: 'Poveznica na ovaj odjeljak: {title}',
  noteNumber: 'Napomena {number}',
  backToNote: 'Natrag na mjesto poziva na napomenu {number}',

  // In the genitive, as they stand behind a day.
  months: [
    'siječnja',
    'veljače',
    'ožujka',
    'travnja',
    'svibnja',
    'lipnja',
    'srpnja',
    'kolovoza',
    'rujna',
    'listopada',
    'studenoga',
    'prosinca'
  ],
  datePatterns: {
    day: '{day}.\u00a0{month} {year}.',
    withinMonth: '{day}. – {lastDay}.\u00a0{month} {year}.',
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
    ...['aneks', 'br.', 'broj', 'broju', 'članak', 'članka', 'članku', 'članci', 'čl.'],
    ...['direktiva', 'direktive', 'dio', 'godina', 'godine', 'izdanje', 'korak'],
    ...['odjeljak', 'odjeljka', 'odjeljku', 'odluka', 'odluke', 'okvir', 'okviri'],
    ...['okviru', 'poglavlje', 'poglavlja', 'poglavlju', 'pravilo', 'prilog', 'priloga'],
    ...['prilogu', 'protokol', 'rezolucija', 'rezolucije', 'slika', 'slike', 'slici'],
    ...['slučaj', 'slučajevi', 'stavak', 'stavka', 'st.', 'str.', 'stranica', 'stranice'],
    ...[
      'svezak',
      'tablica',
      'tablice',
      'tablici',
      'točka',
      'uredba',
      'uredbe',
      'verzija'
    ],
    ...['zakon', 'zakona']
  ],
  scaleWords: {
    tisuća: 3,
    tisuće: 3,
    tis: 3,
    milijun: 6,
    milijuna: 6,
    mil: 6,
    milijarda: 9,
    milijarde: 9,
    milijardi: 9,
    mlrd: 9
  },
  percentWords: ['posto', 'postotak', 'postotaka'],
  changes: {
    increased: 'porast od {amount}',
    decreased: 'pad od {amount}',
    unchanged: 'bez promjene',
    points: {
      one: '{number}\u00a0postotni bod',
      few: '{number}\u00a0postotna boda',
      other: '{number}\u00a0postotnih bodova'
    },
    factor: {one: '{number}\u00a0put', other: '{number}\u00a0puta'}
  },
  alternative: {
    lineChart: 'Linijski grafikon pokazatelja „{y}”, od {first} do {last}.',
    barChart: 'Stupčasti grafikon pokazatelja „{y}” prema obilježju „{x}”.',
    groupedBarChart:
      'Grupirani stupčasti grafikon pokazatelja „{y}” prema obilježju „{x}”.',
    stackedBarChart:
      'Složeni stupčasti grafikon pokazatelja „{y}” prema obilježju „{x}”.',
    areaChart: 'Površinski grafikon pokazatelja „{y}”, od {first} do {last}.',
    stackedAreaChart:
      'Složeni površinski grafikon pokazatelja „{y}”, od {first} do {last}.',
    largestPart: 'Najveći je dio ({x}) „{name}” s vrijednošću {value}.',
    parts: 'Dijelovi: {list}.',
    incomplete: 'za jedan dio nema podataka',
    choropleth: 'Karta pokazatelja „{y}” prema obilježju „{x}”.',
    extremes: 'Najviša vrijednost: {highest}; najniža vrijednost: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Nema podataka: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'najviša vrijednost {value} ({x})',
    lowest: 'najniža vrijednost {value} ({x})',
    constant: '{value} u cijelom rasponu',
    noDataFor: 'nema podataka ({x})',
    noData: 'nema podataka',
    separator: ', ',
    span: '{from} do {to}',
    rise: 'porast s {from} ({fromX}) na {to} ({toX})',
    fall: 'pad s {from} ({fromX}) na {to} ({toX})',
    steady: '{from} ({fromX}) i ponovno ({toX})',
    others: 'Ostalo: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} do {to}',
    naturalEarth: 'Granice: Natural Earth.',
    disclaimer:
      'Prikazane granice i nazivi te oznake upotrijebljene na ovoj karti ne podrazumijevaju službeno odobrenje ili prihvaćanje.',
    kosovoLine: 'Isprekidana crta: Kosovo*.',
    kosovoNote:
      '* Ovim se nazivom ne dovode u pitanje stajališta o statusu te je on u skladu s Rezolucijom Vijeća sigurnosti UN-a 1244/1999 i mišljenjem Međunarodnog suda o proglašenju neovisnosti Kosova.'
  }
}
