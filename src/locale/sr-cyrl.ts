import type {Labels} from './labels.js'

/**
 * Serbian in Cyrillic, as the public bodies of Serbia write it. `sr-latn.ts` says the
 * same letter by letter.
 */
export const srCyrl: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Слика\u00a0{number}',
    table: 'Табела\u00a0{number}',
    box: 'Оквир\u00a0{number}',
    case: 'Случај\u00a0{number}'
  },
  references: {
    figure: {one: 'слика\u00a0{number}', several: 'слике\u00a0{numbers}'},
    table: {one: 'табела\u00a0{number}', several: 'табеле\u00a0{numbers}'},
    box: {one: 'оквир\u00a0{number}', several: 'оквири\u00a0{numbers}'},
    case: {one: 'случај\u00a0{number}', several: 'случајеви\u00a0{numbers}'},
    section: {one: 'одељак\u00a0{number}', several: 'одељци\u00a0{numbers}'},
    chapter: {one: 'поглавље\u00a0{number}', several: 'поглавља\u00a0{numbers}'},
    annex: {one: 'прилог\u00a0{number}', several: 'прилози\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '„{text}”',

  contents: 'Садржај',
  cover: 'Корице',
  figures: 'Слике',
  tables: 'Табеле',
  abbreviations: 'Скраћенице',
  notes: 'Напомене',
  sources: 'Извори',
  imprint: 'Импресум',
  keyFindings: 'Кључни налази',
  box: 'Оквир',
  boxKinds: {
    definition: 'Дефиниција',
    method: 'Методологија',
    legal: 'Правни оквир',
    'open-source': 'Отворени извори',
    outlook: 'Изгледи'
  },
  unverified: 'Непроверено',
  toDo: 'За довршавање',
  taskDone: 'завршено',
  taskOpen: 'незавршено',

  source: 'Извор: {source}',
  sourceAsOf: 'Извор: {source}, стање на дан {date}',
  figuresAsOf: 'Стање података',
  note: 'Напомена',
  credit: 'Извор слике: {credit}',
  continued: '{label}, наставак',
  total: 'Укупно',
  audience: 'За',
  registration: 'Регистарски број',
  isbn: 'ISBN',
  distribution: 'Дистрибуција',
  withheld: 'не објављује се',
  ofShown: 'од приказаног',
  computed: {
    rank: 'Ранг',
    share: 'Удео',
    change: 'Промена',
    changeOnPrevious: 'Промена у односу на претходну годину',
    points: 'процентни поени',
    times: 'пута',
    otherRows: 'Остало ({count})',
    subtotal: '{name}, укупно',
    notApplicableSymbols: ['н.п.', '×', '…'],
    notApplicable: 'није примењиво',
    roundedShares: 'Због заокруживања збир удела можда није тачан.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'да',
  no: 'не',
  and: '{first} и {last}',

  date: 'Датум',
  version: 'Верзија',
  status: 'Статус',
  statuses: {draft: 'Нацрт', final: 'Коначна верзија'},
  lead: 'Водећа страна',
  partners: 'Партнери',
  dates: 'Датуми',
  arrests: 'Хапшења',
  publisher: 'Издавач',
  authors: 'Аутори',
  keywords: 'Кључне речи',
  handling: 'Поступање',
  handlingOf: {
    'TLP:CLEAR': 'Сме се делити са свима, и јавно.',
    'TLP:GREEN':
      'Сме се делити унутар ваше заједнице, али никада тамо где га свако може прочитати, на пример на интернет страници.',
    'TLP:AMBER':
      'Сме се делити само са лицима у вашој организацији и њеним клијентима којима је то потребно да знају.',
    'TLP:AMBER+STRICT':
      'Сме се делити само са лицима у вашој сопственој организацији којима је то потребно да знају.',
    'TLP:RED': 'Само за лица којима је дато и ни за кога другог; немојте га делити.'
  },

  pageOf: 'од',
  pageCount: {
    one: '{count}\u00a0страница',
    few: '{count}\u00a0странице',
    other: '{count}\u00a0страница'
  },
  draft: 'Нацрт',
  draftNotice:
    'Ово је нацрт. Може бити непотпун или нетачан и не сме се прослеђивати другима.',

  allReports: 'Сви извештаји',
  reports: 'Извештаји',
  skipToContent: 'Пређи на главни садржај',
  pdf: 'PDF',
  downloadCsv: 'Преузми CSV',
  dataBehind: '{label}: подаци на којима се заснива приказ',
  scrollsSideways: '{label}: померите улево или удесно за остале колоне',
  permalink: 'Веза ка овом одељку: {title}',
  noteNumber: 'Напомена {number}',
  backToNote: 'Назад на место позива на напомену {number}',

  // In the genitive, as they stand behind a day.
  months: [
    'јануара',
    'фебруара',
    'марта',
    'априла',
    'маја',
    'јуна',
    'јула',
    'августа',
    'септембра',
    'октобра',
    'новембра',
    'децембра'
  ],
  datePatterns: {
    day: '{day}.\u00a0{month} {year}.',
    withinMonth: '{day}–{lastDay}.\u00a0{month} {year}.',
    withinYear: '{day}.\u00a0{month} – {lastDay}.\u00a0{lastMonth} {year}.',
    acrossYears: '{day}.\u00a0{month} {year}. – {lastDay}.\u00a0{lastMonth} {lastYear}.'
  },
  numberWords: [
    ...['нула', 'један', 'два', 'три', 'четири', 'пет', 'шест', 'седам', 'осам'],
    ...['девет', 'десет', 'једанаест', 'дванаест']
  ],
  ordinals: {other: '{number}.'},
  range: '{from}–{to}',
  numberedThings: [
    ...['анекс', 'бр.', 'број', 'верзија', 'година', 'године', 'део', 'директива'],
    ...['закон', 'закона', 'издање', 'корак', 'одељак', 'одељка', 'одељку', 'одлука'],
    ...['одлуке', 'оквир', 'оквири', 'поглавље', 'поглавља', 'поглављу', 'правило'],
    ...['прилог', 'прилога', 'прилогу', 'протокол', 'резолуција', 'резолуције', 'слика'],
    ...['слике', 'слици', 'случај', 'случајеви', 'став', 'става', 'стр.', 'страна'],
    ...['страница', 'странице', 'табела', 'табеле', 'табели', 'тачка', 'том', 'уредба'],
    ...['уредбе', 'члан', 'члана', 'члану', 'чланови', 'чл.']
  ],
  scaleWords: {
    хиљада: 3,
    хиљаде: 3,
    хиљ: 3,
    милион: 6,
    милиона: 6,
    мил: 6,
    милијарда: 9,
    милијарде: 9,
    милијарди: 9,
    млрд: 9
  },
  percentWords: ['одсто', 'процен', 'посто'],
  changes: {
    increased: 'пораст од {amount}',
    decreased: 'пад од {amount}',
    unchanged: 'без промене',
    points: {
      one: '{number}\u00a0процентни поен',
      few: '{number}\u00a0процентна поена',
      other: '{number}\u00a0процентних поена'
    },
    factor: {one: '{number}\u00a0пут', other: '{number}\u00a0пута'}
  },
  alternative: {
    lineChart: 'Линијски графикон показатеља „{y}”, од {first} до {last}.',
    barChart: 'Стубичасти графикон показатеља „{y}” према обележју „{x}”.',
    groupedBarChart:
      'Груписани стубичасти графикон показатеља „{y}” према обележју „{x}”.',
    stackedBarChart: 'Сложени стубичасти графикон показатеља „{y}” према обележју „{x}”.',
    areaChart: 'Површински графикон показатеља „{y}”, од {first} до {last}.',
    stackedAreaChart:
      'Сложени површински графикон показатеља „{y}”, од {first} до {last}.',
    largestPart: 'Највећи део ({x}) је „{name}” са вредношћу {value}.',
    parts: 'Делови: {list}.',
    incomplete: 'за један део нема података',
    choropleth: 'Карта показатеља „{y}” према обележју „{x}”.',
    extremes: 'Највиша вредност: {highest}; најнижа вредност: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Нема података: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'највиша вредност {value} ({x})',
    lowest: 'најнижа вредност {value} ({x})',
    constant: '{value} у целом распону',
    noDataFor: 'нема података ({x})',
    noData: 'нема података',
    separator: ', ',
    span: '{from} до {to}',
    rise: 'пораст са {from} ({fromX}) на {to} ({toX})',
    fall: 'пад са {from} ({fromX}) на {to} ({toX})',
    steady: '{from} ({fromX}) и поново ({toX})',
    others: 'Остало: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} до {to}',
    naturalEarth: 'Границе: Natural Earth.',
    disclaimer:
      'Приказане границе и називи и ознаке употребљене на овој карти не подразумевају званично одобрење или прихватање.',
    kosovoLine: 'Испрекидана линија: Косово*.',
    kosovoNote:
      '* Овај назив не прејудицира статус Косова и у складу је са Резолуцијом Савета безбедности УН 1244/1999 и мишљењем Међународног суда правде о косовској декларацији о независности.'
  }
}
