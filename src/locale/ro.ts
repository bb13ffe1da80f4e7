import type {Labels} from './labels.js'

/** Romanian, as the translations of EU institutions write it. */
export const ro: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Figura\u00a0{number}',
    table: 'Tabelul\u00a0{number}',
    box: 'Caseta\u00a0{number}',
    case: 'Cazul\u00a0{number}'
  },
  references: {
    figure: {one: 'figura\u00a0{number}', several: 'figurile\u00a0{numbers}'},
    table: {one: 'tabelul\u00a0{number}', several: 'tabelele\u00a0{numbers}'},
    box: {one: 'caseta\u00a0{number}', several: 'casetele\u00a0{numbers}'},
    case: {one: 'cazul\u00a0{number}', several: 'cazurile\u00a0{numbers}'},
    section: {one: 'secțiunea\u00a0{number}', several: 'secțiunile\u00a0{numbers}'},
    chapter: {one: 'capitolul\u00a0{number}', several: 'capitolele\u00a0{numbers}'},
    annex: {one: 'anexa\u00a0{number}', several: 'anexele\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '„{text}”',

  contents: 'Cuprins',
  cover: 'Copertă',
  figures: 'Figuri',
  tables: 'Tabele',
  abbreviations: 'Abrevieri',
  notes: 'Note',
  sources: 'Surse',
  imprint: 'Date editoriale',
  keyFindings: 'Constatări principale',
  box: 'Casetă',
  boxKinds: {
    definition: 'Definiție',
    method: 'Metodologie',
    legal: 'Cadru juridic',
    'open-source': 'Surse deschise',
    outlook: 'Perspective'
  },
  unverified: 'Neverificat',
  toDo: 'De completat',
  taskDone: 'efectuat',
  taskOpen: 'de efectuat',

  source: 'Sursa: {source}',
  sourceAsOf: 'Sursa: {source}, la data de {date}',
  figuresAsOf: 'Date la',
  note: 'Notă',
  credit: 'Imagine: {credit}',
  continued: '{label}, continuare',
  total: 'Total',
  audience: 'Pentru',
  registration: 'Număr de înregistrare',
  isbn: 'ISBN',
  distribution: 'Distribuție',
  withheld: 'nu se divulgă',
  ofShown: 'din ceea ce este prezentat',
  computed: {
    rank: 'Loc',
    share: 'Pondere',
    change: 'Variație',
    changeOnPrevious: 'Variație față de anul precedent',
    points: 'puncte procentuale',
    times: 'ori',
    otherRows: 'Altele ({count})',
    subtotal: '{name}, total',
    notApplicableSymbols: ['n.a.', 'x', '…'],
    notApplicable: 'nu se aplică',
    roundedShares: 'Din cauza rotunjirii, suma ponderilor poate fi inexactă.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'da',
  no: 'nu',
  and: '{first} și {last}',

  date: 'Data',
  version: 'Versiunea',
  status: 'Statut',
  statuses: {draft: 'Proiect', final: 'Versiune finală'},
  lead: 'Coordonator',
  partners: 'Parteneri',
  dates: 'Perioada',
  arrests: 'Arestări',
  publisher: 'Editor',
  authors: 'Autori',
  keywords: 'Cuvinte-cheie',
  handling: 'Regim de difuzare',
  handlingOf: {
    'TLP:CLEAR': 'Poate fi comunicat oricui, inclusiv publicului.',
    'TLP:GREEN':
      'Poate fi comunicat în cadrul comunității dumneavoastră, dar niciodată acolo unde îl poate citi oricine, de exemplu pe un site web.',
    'TLP:AMBER':
      'Poate fi comunicat numai persoanelor din organizația dumneavoastră și clienților acesteia care au nevoie să îl cunoască.',
    'TLP:AMBER+STRICT':
      'Poate fi comunicat numai persoanelor din propria dumneavoastră organizație care au nevoie să îl cunoască.',
    'TLP:RED':
      'Numai pentru persoanele cărora le-a fost transmis și pentru nimeni altcineva; nu îl comunicați.'
  },

  pageOf: 'din',
  pageCount: {
    one: '{count}\u00a0pagină',
    few: '{count}\u00a0pagini',
    other: '{count}\u00a0de\u00a0pagini'
  },
  draft: 'Proiect',
  draftNotice:
    'Acesta este un proiect. Poate fi incomplet sau greșit și nu trebuie transmis altor persoane.',

  allReports: 'Toate rapoartele',
  reports: 'Rapoarte',
  skipToContent: 'Salt la conținutul principal',
  pdf: 'PDF',
  downloadCsv: 'Descărcare CSV',
  dataBehind: '{label}: datele pe care se bazează',
  scrollsSideways: '{label}: derulați lateral pentru mai multe coloane',
  permalink: 'Link către această secțiune: {title}',
  noteNumber: 'Nota {number}',
  backToNote: 'Înapoi la trimiterea la nota {number}',

  months: [
    'ianuarie',
    'februarie',
    'martie',
    'aprilie',
    'mai',
    'iunie',
    'iulie',
    'august',
    'septembrie',
    'octombrie',
    'noiembrie',
    'decembrie'
  ],
  datePatterns: {
    day: '{day}\u00a0{month} {year}',
    withinMonth: '{day}–{lastDay}\u00a0{month} {year}',
    withinYear: '{day}\u00a0{month} – {lastDay}\u00a0{lastMonth} {year}',
    acrossYears: '{day}\u00a0{month} {year} – {lastDay}\u00a0{lastMonth} {lastYear}'
  },
  numberWords: [
    ...['zero', 'unu', 'doi', 'trei', 'patru', 'cinci', 'șase', 'șapte', 'opt'],
    ...['nouă', 'zece', 'unsprezece', 'doisprezece']
  ],
  // The first place has a word and no number.
  ordinals: {one: 'primul', other: 'al\u00a0{number}-lea'},
  range: '{from}–{to}',
  numberedThings: [
    ...['alineatul', 'alin.', 'anexa', 'anexele', 'anul', 'anii', 'articolul'],
    ...['articolele', 'art.', 'capitolul', 'capitolele', 'caseta', 'casetele', 'cazul'],
    ...['cazurile', 'decizia', 'directiva', 'ediția', 'etapa', 'figura', 'figurile'],
    ...['legea', 'litera', 'nr.', 'numărul', 'nota', 'pagina', 'paginile', 'p.', 'pag.'],
    ...['paragraful', 'partea', 'pasul', 'protocolul', 'punctul', 'pct.', 'regula'],
    ...['regulamentul', 'rezoluția', 'secțiunea', 'secțiunile', 'tabelul', 'tabelele'],
    ...['versiunea', 'volumul', 'vol.']
  ],
  scaleWords: {
    mie: 3,
    mii: 3,
    milion: 6,
    milioane: 6,
    mil: 6,
    miliard: 9,
    miliarde: 9,
    mld: 9
  },
  percentWords: ['la sută', 'procent'],
  changes: {
    increased: 'creștere cu {amount}',
    decreased: 'scădere cu {amount}',
    unchanged: 'fără schimbare',
    points: {
      one: '{number}\u00a0punct procentual',
      few: '{number}\u00a0puncte procentuale',
      other: '{number}\u00a0de\u00a0puncte procentuale'
    },
    factor: {
      one: '{number}\u00a0dată',
      few: '{number}\u00a0ori',
      other: '{number}\u00a0de\u00a0ori'
    }
  },
  alternative: {
    lineChart: 'Grafic liniar al indicatorului „{y}”, de la {first} la {last}.',
    barChart: 'Grafic cu bare al indicatorului „{y}”, după criteriul „{x}”.',
    groupedBarChart:
      'Grafic cu bare grupate al indicatorului „{y}”, după criteriul „{x}”.',
    stackedBarChart:
      'Grafic cu bare suprapuse al indicatorului „{y}”, după criteriul „{x}”.',
    areaChart: 'Grafic cu arii al indicatorului „{y}”, de la {first} la {last}.',
    stackedAreaChart:
      'Grafic cu arii suprapuse al indicatorului „{y}”, de la {first} la {last}.',
    largestPart: 'Partea cea mai mare ({x}) este „{name}”, cu {value}.',
    parts: 'Părți: {list}.',
    incomplete: 'pentru o parte nu există date',
    choropleth: 'Hartă a indicatorului „{y}”, după criteriul „{x}”.',
    extremes: 'Valoarea maximă: {highest}; valoarea minimă: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Nu există date: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'valoarea maximă {value} ({x})',
    lowest: 'valoarea minimă {value} ({x})',
    constant: '{value} peste tot',
    noDataFor: 'nu există date ({x})',
    noData: 'nu există date',
    separator: ', ',
    span: 'de la {from} la {to}',
    rise: 'creștere de la {from} ({fromX}) la {to} ({toX})',
    fall: 'scădere de la {from} ({fromX}) la {to} ({toX})',
    steady: '{from} ({fromX}) și din nou ({toX})',
    others: 'Celelalte: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: 'de la {from} la {to}',
    naturalEarth: 'Frontiere: Natural Earth.',
    disclaimer:
      'Frontierele și denumirile indicate, precum și desemnările utilizate pe această hartă nu implică o aprobare sau o acceptare oficială.',
    kosovoLine: 'Linie întreruptă: Kosovo*.',
    kosovoNote:
      '* Această denumire nu aduce atingere pozițiilor privind statutul și este conformă cu Rezoluția 1244/1999 a Consiliului de Securitate al ONU, precum și cu Avizul Curții Internaționale de Justiție privind declarația de independență a Kosovo.'
  }
}
