import type {Labels} from './labels.js'

/** Bulgarian, as the translations of EU institutions write it. */
export const bg: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Фигура\u00a0{number}',
    table: 'Таблица\u00a0{number}',
    box: 'Каре\u00a0{number}',
    case: 'Случай\u00a0{number}'
  },
  references: {
    figure: {one: 'фигура\u00a0{number}', several: 'фигури\u00a0{numbers}'},
    table: {one: 'таблица\u00a0{number}', several: 'таблици\u00a0{numbers}'},
    box: {one: 'каре\u00a0{number}', several: 'карета\u00a0{numbers}'},
    case: {one: 'случай\u00a0{number}', several: 'случаи\u00a0{numbers}'},
    section: {one: 'раздел\u00a0{number}', several: 'раздели\u00a0{numbers}'},
    chapter: {one: 'глава\u00a0{number}', several: 'глави\u00a0{numbers}'},
    annex: {one: 'приложение\u00a0{number}', several: 'приложения\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '„{text}“',

  contents: 'Съдържание',
  cover: 'Корица',
  figures: 'Фигури',
  tables: 'Таблици',
  abbreviations: 'Съкращения',
  notes: 'Бележки',
  sources: 'Източници',
  imprint: 'Издателски данни',
  keyFindings: 'Основни констатации',
  box: 'Каре',
  boxKinds: {
    definition: 'Определение',
    method: 'Методика',
    legal: 'Правна рамка',
    'open-source': 'Открити източници',
    outlook: 'Перспективи'
  },
  unverified: 'Непроверено',
  toDo: 'За довършване',
  taskDone: 'изпълнено',
  taskOpen: 'за изпълнение',

  source: 'Източник: {source}',
  sourceAsOf: 'Източник: {source}, към {date}',
  figuresAsOf: 'Данни към',
  note: 'Бележка',
  credit: 'Изображение: {credit}',
  continued: '{label}, продължение',
  total: 'Общо',
  audience: 'За',
  registration: 'Регистрационен номер',
  isbn: 'ISBN',
  distribution: 'Разпределение',
  withheld: 'не се оповестява',
  ofShown: 'от показаното',
  computed: {
    rank: 'Място',
    share: 'Дял',
    change: 'Изменение',
    changeOnPrevious: 'Изменение спрямо предходната година',
    points: 'процентни пункта',
    times: 'пъти',
    otherRows: 'Други ({count})',
    subtotal: '{name}, общо',
    notApplicableSymbols: ['н.п.', 'x', '…'],
    notApplicable: 'неприложимо',
    roundedShares: 'Поради закръгляване сборът на дяловете може да не е точен.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'да',
  no: 'не',
  and: '{first} и {last}',

  date: 'Дата',
  version: 'Версия',
  status: 'Статус',
  statuses: {draft: 'Проект', final: 'Окончателна версия'},
  lead: 'Водеща страна',
  partners: 'Партньори',
  dates: 'Дати',
  arrests: 'Арестувани лица',
  publisher: 'Издател',
  authors: 'Автори',
  keywords: 'Ключови думи',
  handling: 'Разпространение',
  handlingOf: {
    'TLP:CLEAR': 'Може да се споделя с всички, включително публично.',
    'TLP:GREEN':
      'Може да се споделя в рамките на вашата общност, но никога там, където всеки може да го прочете, например на уебсайт.',
    'TLP:AMBER':
      'Може да се споделя само с лица във вашата организация и с нейни клиенти, за които познаването му е необходимо.',
    'TLP:AMBER+STRICT':
      'Може да се споделя само с лица във вашата собствена организация, за които познаването му е необходимо.',
    'TLP:RED': 'Само за лицата, на които е предоставено; не го споделяйте с никого друг.'
  },

  pageOf: 'от',
  pageCount: {one: '{count}\u00a0страница', other: '{count}\u00a0страници'},
  draft: 'Проект',
  draftNotice:
    'Това е проект. Той може да е непълен или неточен и не бива да се предоставя на други лица.',

  allReports: 'Всички доклади',
  reports: 'Доклади',
  skipToContent: 'Към основното съдържание',
  pdf: 'PDF',
  downloadCsv: 'Изтегляне на CSV',
  dataBehind: '{label}: данни, по които е съставена',
  scrollsSideways: '{label}: превъртете встрани за още колони',
  permalink: 'Връзка към този раздел: {title}',
  noteNumber: 'Бележка {number}',
  backToNote: 'Обратно към позоваването на бележка {number}',

  months: [
    'януари',
    'февруари',
    'март',
    'април',
    'май',
    'юни',
    'юли',
    'август',
    'септември',
    'октомври',
    'ноември',
    'декември'
  ],
  datePatterns: {
    day: '{day}\u00a0{month} {year}\u00a0г.',
    withinMonth: '{day}–{lastDay}\u00a0{month} {year}\u00a0г.',
    withinYear: '{day}\u00a0{month} – {lastDay}\u00a0{lastMonth} {year}\u00a0г.',
    acrossYears:
      '{day}\u00a0{month} {year}\u00a0г. – {lastDay}\u00a0{lastMonth} {lastYear}\u00a0г.'
  },
  numberWords: [
    ...['нула', 'един', 'два', 'три', 'четири', 'пет', 'шест', 'седем', 'осем'],
    ...['девет', 'десет', 'единадесет', 'дванадесет']
  ],
  // One rule for all, yet their endings differ: those of the last number that is said.
  ordinals: {
    other: '{number}-ти',
    byLastDigits: {
      1: '{number}-ви',
      2: '{number}-ри',
      7: '{number}-ми',
      8: '{number}-ми',
      11: '{number}-ти',
      12: '{number}-ти',
      17: '{number}-ти',
      18: '{number}-ти',
      '00': '{number}-тен',
      '000': '{number}-ен'
    }
  },
  range: '{from}–{to}',
  numberedThings: [
    ...['алинея', 'ал.', 'брой', 'версия', 'глава', 'глави', 'година', 'години'],
    ...['директива', 'дял', 'закон', 'издание', 'каре', 'карета', 'клауза', 'номер'],
    ...['параграф', 'параграфи', 'приложение', 'приложения', 'протокол', 'правило'],
    ...['раздел', 'раздели', 'регламент', 'резолюция', 'решение', 'случай', 'случаи'],
    ...['страница', 'страници', 'стр.', 'стъпка', 'таблица', 'таблици', 'том', 'точка'],
    ...['т.', 'фигура', 'фигури', 'част', 'член', 'членове', 'чл.']
  ],
  scaleWords: {
    хиляда: 3,
    хиляди: 3,
    хил: 3,
    милион: 6,
    милиона: 6,
    млн: 6,
    милиард: 9,
    милиарда: 9,
    млрд: 9
  },
  percentWords: ['процент', 'на сто'],
  changes: {
    increased: 'увеличение с {amount}',
    decreased: 'намаление с {amount}',
    unchanged: 'без изменение',
    points: {
      one: '{number}\u00a0процентен пункт',
      other: '{number}\u00a0процентни пункта'
    },
    factor: {one: '{number}\u00a0път', other: '{number}\u00a0пъти'}
  },
  alternative: {
    lineChart: 'Линейна диаграма на показателя „{y}“, от {first} до {last}.',
    barChart: 'Стълбовидна диаграма на показателя „{y}“ по признака „{x}“.',
    groupedBarChart:
      'Групирана стълбовидна диаграма на показателя „{y}“ по признака „{x}“.',
    stackedBarChart:
      'Стълбовидна диаграма с натрупване на показателя „{y}“ по признака „{x}“.',
    areaChart: 'Площна диаграма на показателя „{y}“, от {first} до {last}.',
    stackedAreaChart:
      'Площна диаграма с натрупване на показателя „{y}“, от {first} до {last}.',
    largestPart: 'Най-голямата част за {x} е „{name}“ със стойност {value}.',
    parts: 'Съставни части: {list}.',
    incomplete: 'за една от частите няма данни',
    choropleth: 'Карта на показателя „{y}“ по признака „{x}“.',
    extremes: 'Най-висока стойност: {highest}; най-ниска стойност: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Няма данни: {list}.',
    series: '{name}: {text}.',
    point: '{value} за {x}',
    highest: 'най-висока стойност {value} за {x}',
    lowest: 'най-ниска стойност {value} за {x}',
    constant: '{value} навсякъде',
    noDataFor: 'няма данни за {x}',
    noData: 'няма данни',
    separator: ', ',
    span: 'от {from} до {to}',
    rise: 'нарастване от {from} за {fromX} на {to} за {toX}',
    fall: 'спад от {from} за {fromX} на {to} за {toX}',
    steady: '{from} за {fromX} и отново за {toX}',
    others: 'Останалите: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: 'от {from} до {to}',
    naturalEarth: 'Граници: Natural Earth.',
    disclaimer:
      'Показаните граници и наименования и обозначенията, използвани на тази карта, не предполагат официално одобрение или приемане.',
    kosovoLine: 'Прекъсната линия: Косово*.',
    kosovoNote:
      '* Това название не засяга позициите по отношение на статута и е съобразено с Резолюция 1244/1999 на Съвета за сигурност на ООН и със становището на Международния съд относно обявяването на независимост от страна на Косово.'
  }
}
