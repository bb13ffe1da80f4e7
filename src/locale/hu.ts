import type {Labels} from './labels.js'

/**
 * Hungarian, as the translations of EU institutions write it: numbers of figures and
 * sections are ordinals and stand before their word.
 */
export const hu: Labels = {
  reviewed: false,

  numbered: {
    figure: '{number}.\u00a0ábra',
    table: '{number}.\u00a0táblázat',
    box: '{number}.\u00a0háttérmagyarázat',
    case: '{number}.\u00a0ügy'
  },
  references: {
    figure: {one: '{number}.\u00a0ábra', several: '{numbers}\u00a0ábra'},
    table: {one: '{number}.\u00a0táblázat', several: '{numbers}\u00a0táblázat'},
    box: {
      one: '{number}.\u00a0háttérmagyarázat',
      several: '{numbers}\u00a0háttérmagyarázat'
    },
    case: {one: '{number}.\u00a0ügy', several: '{numbers}\u00a0ügy'},
    section: {one: '{number}.\u00a0szakasz', several: '{numbers}\u00a0szakasz'},
    chapter: {one: '{number}.\u00a0fejezet', several: '{numbers}\u00a0fejezet'},
    annex: {one: '{number}.\u00a0melléklet', several: '{numbers}\u00a0melléklet'}
  },
  numberAmong: '{number}.',
  quoted: '„{text}”',

  contents: 'Tartalomjegyzék',
  cover: 'Borító',
  figures: 'Ábrák',
  tables: 'Táblázatok',
  abbreviations: 'Rövidítések',
  notes: 'Megjegyzések',
  sources: 'Források',
  imprint: 'Impresszum',
  keyFindings: 'Főbb megállapítások',
  box: 'Háttérmagyarázat',
  boxKinds: {
    definition: 'Fogalommeghatározás',
    method: 'Módszertan',
    legal: 'Jogi keret',
    'open-source': 'Nyílt forrás',
    outlook: 'Kilátások'
  },
  unverified: 'Nem ellenőrzött',
  toDo: 'Teendő',
  taskDone: 'kész',
  taskOpen: 'teendő',

  source: 'Forrás: {source}',
  sourceAsOf: 'Forrás: {source}, az adatok időpontja: {date}',
  figuresAsOf: 'Az adatok időpontja',
  note: 'Megjegyzés',
  credit: 'Kép: {credit}',
  continued: '{label}, folytatás',
  total: 'Összesen',
  audience: 'Címzettek',
  registration: 'Nyilvántartási szám',
  isbn: 'ISBN',
  distribution: 'Elosztás',
  withheld: 'nem hozzáférhető',
  ofShown: 'a bemutatottakból',
  computed: {
    rank: 'Helyezés',
    share: 'Részarány',
    change: 'Változás',
    changeOnPrevious: 'Változás az előző évhez képest',
    points: 'százalékpont',
    times: 'szorzó',
    otherRows: 'Egyéb ({count})',
    subtotal: '{name}, összesen',
    notApplicableSymbols: ['n.a.', 'x', '…'],
    notApplicable: 'nem értelmezhető',
    roundedShares: 'A részarányok összege a kerekítés miatt eltérhet.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'igen',
  no: 'nem',
  and: '{first} és {last}',

  date: 'Dátum',
  version: 'Változat',
  status: 'Állapot',
  statuses: {draft: 'Tervezet', final: 'Végleges'},
  lead: 'Vezető fél',
  partners: 'Partnerek',
  dates: 'Időpont',
  arrests: 'Letartóztatások',
  publisher: 'Kiadó',
  authors: 'Szerzők',
  keywords: 'Kulcsszavak',
  handling: 'Kezelés',
  handlingOf: {
    'TLP:CLEAR': 'Bárkivel megosztható, nyilvánosan is.',
    'TLP:GREEN':
      'A saját közösségén belül megosztható, de soha olyan helyen, ahol bárki elolvashatja, például weboldalon.',
    'TLP:AMBER':
      'Csak a saját szervezetén belül és annak ügyfeleivel osztható meg, azokkal, akiknek ismerniük kell.',
    'TLP:AMBER+STRICT':
      'Kizárólag a saját szervezetén belül osztható meg, azokkal, akiknek ismerniük kell.',
    'TLP:RED': 'Csak azoknak szól, akiknek átadták, és senki másnak; ne ossza meg.'
  },

  pageOf: '/',
  pageCount: {one: '{count}\u00a0oldal', other: '{count}\u00a0oldal'},
  draft: 'Tervezet',
  draftNotice: 'Ez tervezet. Hiányos vagy téves lehet, és nem adható tovább.',

  allReports: 'Minden jelentés',
  reports: 'Jelentések',
  skipToContent: 'Ugrás a tartalomra',
  pdf: 'PDF',
  downloadCsv: 'CSV letöltése',
  dataBehind: '{label}: a mögöttes adatok',
  scrollsSideways: '{label}: további oszlopokért görgessen oldalra',
  permalink: 'Hivatkozás erre a szakaszra: {title}',
  noteNumber: '{number}. megjegyzés',
  backToNote: 'Vissza a szöveghez, a(z) {number}. megjegyzés helyére',

  months: [
    'január',
    'február',
    'március',
    'április',
    'május',
    'június',
    'július',
    'augusztus',
    'szeptember',
    'október',
    'november',
    'december'
  ],
  datePatterns: {
    day: '{year}. {month}\u00a0{day}.',
    withinMonth: '{year}. {month}\u00a0{day}–{lastDay}.',
    withinYear: '{year}. {month}\u00a0{day}. – {lastMonth}\u00a0{lastDay}.',
    acrossYears: '{year}. {month}\u00a0{day}. – {lastYear}. {lastMonth}\u00a0{lastDay}.'
  },
  numberWords: [
    ...['nulla', 'egy', 'kettő', 'három', 'négy', 'öt', 'hat', 'hét', 'nyolc'],
    ...['kilenc', 'tíz', 'tizenegy', 'tizenkettő']
  ],
  ordinals: {other: '{number}.'},
  range: '{from}–{to}',
  // Most numbers of this kind stand before their word, and are told by their full stop.
  numberedThings: ['fejezet', 'oldal', 'o.', 'szám', 'változat'],
  scaleWords: {
    ezer: 3,
    millió: 6,
    milliárd: 9,
    mrd: 9
  },
  percentWords: ['százalék'],
  changes: {
    increased: 'növekedés: {amount}',
    decreased: 'csökkenés: {amount}',
    unchanged: 'nincs változás',
    points: {
      one: '{number}\u00a0százalékpont',
      other: '{number}\u00a0százalékpont'
    },
    // The suffix would follow the vowels of the number.
    factor: {one: '{number}×', other: '{number}×'}
  },
  alternative: {
    lineChart: 'Vonaldiagram, mutató: „{y}”, időszak: {first} – {last}.',
    barChart: 'Oszlopdiagram, mutató: „{y}”, bontás: „{x}”.',
    groupedBarChart: 'Csoportosított oszlopdiagram, mutató: „{y}”, bontás: „{x}”.',
    stackedBarChart: 'Halmozott oszlopdiagram, mutató: „{y}”, bontás: „{x}”.',
    areaChart: 'Területdiagram, mutató: „{y}”, időszak: {first} – {last}.',
    stackedAreaChart:
      'Halmozott területdiagram, mutató: „{y}”, időszak: {first} – {last}.',
    largestPart: 'A legnagyobb rész ({x}): „{name}”, értéke {value}.',
    parts: 'Részek: {list}.',
    incomplete: 'egy részről nincs adat',
    choropleth: 'Térkép, mutató: „{y}”, bontás: „{x}”.',
    extremes: 'Legmagasabb érték: {highest}; legalacsonyabb érték: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Nincs adat: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'legmagasabb érték {value} ({x})',
    lowest: 'legalacsonyabb érték {value} ({x})',
    constant: 'mindvégig {value}',
    noDataFor: 'nincs adat ({x})',
    noData: 'nincs adat',
    separator: ', ',
    span: '{from} – {to}',
    rise: 'emelkedés, kezdőérték {from} ({fromX}), végérték {to} ({toX})',
    fall: 'csökkenés, kezdőérték {from} ({fromX}), végérték {to} ({toX})',
    steady: '{from} ({fromX}), majd ismét ({toX})',
    others: 'A többi: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} és {to} között',
    naturalEarth: 'Határok: Natural Earth.',
    disclaimer:
      'A térképen feltüntetett határok és nevek, valamint az alkalmazott megjelölések nem jelentenek hivatalos jóváhagyást vagy elfogadást.',
    kosovoLine: 'Szaggatott vonal: Koszovó*.',
    kosovoNote:
      '* Ez az elnevezés nem érinti a jogállással kapcsolatos álláspontokat, továbbá összhangban van az 1244/1999. sz. ENSZ BT-határozattal és a Nemzetközi Bíróságnak a koszovói függetlenségi nyilatkozatról szóló véleményével.'
  }
}
