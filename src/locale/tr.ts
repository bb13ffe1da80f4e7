import type {Labels} from './labels.js'

/** Turkish, as public bodies of the state and of the EU write it. */
export const tr: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Şekil\u00a0{number}',
    table: 'Tablo\u00a0{number}',
    box: 'Kutu\u00a0{number}',
    case: 'Vaka\u00a0{number}'
  },
  // Names of this kind have a capital letter within a sentence too.
  references: {
    figure: {one: 'Şekil\u00a0{number}', several: 'Şekil\u00a0{numbers}'},
    table: {one: 'Tablo\u00a0{number}', several: 'Tablo\u00a0{numbers}'},
    box: {one: 'Kutu\u00a0{number}', several: 'Kutu\u00a0{numbers}'},
    case: {one: 'Vaka\u00a0{number}', several: 'Vaka\u00a0{numbers}'},
    section: {one: 'Kısım\u00a0{number}', several: 'Kısım\u00a0{numbers}'},
    chapter: {one: 'Bölüm\u00a0{number}', several: 'Bölüm\u00a0{numbers}'},
    annex: {one: 'Ek\u00a0{number}', several: 'Ek\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '“{text}”',

  contents: 'İçindekiler',
  cover: 'Kapak',
  figures: 'Şekiller',
  tables: 'Tablolar',
  abbreviations: 'Kısaltmalar',
  notes: 'Notlar',
  sources: 'Kaynaklar',
  imprint: 'Künye',
  keyFindings: 'Temel bulgular',
  box: 'Kutu',
  boxKinds: {
    definition: 'Tanım',
    method: 'Yöntem',
    legal: 'Hukuki çerçeve',
    'open-source': 'Açık kaynak',
    outlook: 'Öngörüler'
  },
  unverified: 'Doğrulanmamış',
  toDo: 'Yapılacak',
  taskDone: 'yapıldı',
  taskOpen: 'yapılacak',

  source: 'Kaynak: {source}',
  sourceAsOf: 'Kaynak: {source}, veri tarihi: {date}',
  figuresAsOf: 'Veri tarihi',
  note: 'Not',
  credit: 'Görsel: {credit}',
  continued: '{label}, devamı',
  total: 'Toplam',
  audience: 'Hedef kitle',
  registration: 'Kayıt numarası',
  isbn: 'ISBN',
  distribution: 'Dağıtım',
  withheld: 'açıklanmıyor',
  ofShown: 'gösterilenler içinde',
  computed: {
    rank: 'Sıra',
    share: 'Pay',
    change: 'Değişim',
    changeOnPrevious: 'Önceki yıla göre değişim',
    points: 'yüzde puan',
    times: 'kat',
    otherRows: 'Diğer ({count})',
    subtotal: '{name}, toplam',
    notApplicableSymbols: ['u.d.', 'x', '…'],
    notApplicable: 'uygulanabilir değil',
    roundedShares: 'Yuvarlama nedeniyle payların toplamı tam olmayabilir.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'evet',
  no: 'hayır',
  and: '{first} ve {last}',

  date: 'Tarih',
  version: 'Sürüm',
  status: 'Durum',
  statuses: {draft: 'Taslak', final: 'Nihai'},
  lead: 'Yürüten',
  partners: 'Ortaklar',
  dates: 'Tarihler',
  arrests: 'Tutuklamalar',
  publisher: 'Yayımlayan',
  authors: 'Yazarlar',
  keywords: 'Anahtar kelimeler',
  handling: 'Paylaşım',
  handlingOf: {
    'TLP:CLEAR': 'Herkesle, kamuya açık olarak da paylaşılabilir.',
    'TLP:GREEN':
      'Kendi topluluğunuz içinde paylaşılabilir; ancak internet sitesi gibi herkesin okuyabileceği bir yerde asla paylaşılamaz.',
    'TLP:AMBER':
      'Yalnızca kuruluşunuzda ve kuruluşunuzun müşterileri arasında, bilmesi gereken kişilerle paylaşılabilir.',
    'TLP:AMBER+STRICT':
      'Yalnızca kendi kuruluşunuz içinde, bilmesi gereken kişilerle paylaşılabilir.',
    'TLP:RED': 'Yalnızca verildiği kişiler içindir; başka hiç kimseyle paylaşmayınız.'
  },

  pageOf: '/',
  pageCount: {one: '{count}\u00a0sayfa', other: '{count}\u00a0sayfa'},
  draft: 'Taslak',
  draftNotice:
    'Bu bir taslaktır. Eksik veya hatalı olabilir; başkalarına iletilmemelidir.',

  allReports: 'Tüm raporlar',
  reports: 'Raporlar',
  skipToContent: 'Ana içeriğe geç',
  pdf: 'PDF',
  downloadCsv: 'CSV indir',
  dataBehind: '{label}: dayandığı veriler',
  scrollsSideways: '{label}: diğer sütunlar için yana kaydırın',
  permalink: 'Bu kısmın bağlantısı: {title}',
  noteNumber: 'Not {number}',
  backToNote: 'Metne dön: not {number}',

  months: [
    'Ocak',
    'Şubat',
    'Mart',
    'Nisan',
    'Mayıs',
    'Haziran',
    'Temmuz',
    'Ağustos',
    'Eylül',
    'Ekim',
    'Kasım',
    'Aralık'
  ],
  datePatterns: {
    day: '{day}\u00a0{month} {year}',
    withinMonth: '{day}–{lastDay}\u00a0{month} {year}',
    withinYear: '{day}\u00a0{month} – {lastDay}\u00a0{lastMonth} {year}',
    acrossYears: '{day}\u00a0{month} {year} – {lastDay}\u00a0{lastMonth} {lastYear}'
  },
  numberWords: [
    ...['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz'],
    ...['dokuz', 'on', 'on bir', 'on iki']
  ],
  ordinals: {other: '{number}.'},
  range: '{from}–{to}',
  numberedThings: [
    ...['adım', 'bölüm', 'cilt', 'ek', 'fıkra', 'kısım', 'kural', 'kutu', 'madde'],
    ...['maddeler', 'no', 'no.', 'numara', 'protokol', 's.', 'sayı', 'sayfa', 'sürüm'],
    ...['şekil', 'tablo', 'vaka', 'yıl']
  ],
  scaleWords: {
    bin: 3,
    milyon: 6,
    mn: 6,
    milyar: 9,
    mlr: 9
  },
  percentWords: ['yüzde'],
  changes: {
    increased: '{amount} artış',
    decreased: '{amount} azalış',
    unchanged: 'değişiklik yok',
    points: {one: '{number}\u00a0yüzde puan', other: '{number}\u00a0yüzde puan'},
    factor: {one: '{number}\u00a0kat', other: '{number}\u00a0kat'}
  },
  alternative: {
    lineChart: 'Çizgi grafik, gösterge: “{y}”, dönem: {first} – {last}.',
    barChart: 'Çubuk grafik, gösterge: “{y}”, kırılım: “{x}”.',
    groupedBarChart: 'Gruplandırılmış çubuk grafik, gösterge: “{y}”, kırılım: “{x}”.',
    stackedBarChart: 'Yığılmış çubuk grafik, gösterge: “{y}”, kırılım: “{x}”.',
    areaChart: 'Alan grafiği, gösterge: “{y}”, dönem: {first} – {last}.',
    stackedAreaChart: 'Yığılmış alan grafiği, gösterge: “{y}”, dönem: {first} – {last}.',
    largestPart: 'En büyük parça ({x}): “{name}”, değeri {value}.',
    parts: 'Parçalar: {list}.',
    incomplete: 'bir parça için veri yok',
    choropleth: 'Harita, gösterge: “{y}”, kırılım: “{x}”.',
    extremes: 'En yüksek değer: {highest}; en düşük değer: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Veri yok: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'en yüksek değer {value} ({x})',
    lowest: 'en düşük değer {value} ({x})',
    constant: 'her yerde {value}',
    noDataFor: 'veri yok ({x})',
    noData: 'veri yok',
    separator: ', ',
    span: '{from} – {to}',
    rise: 'artış, ilk değer {from} ({fromX}), son değer {to} ({toX})',
    fall: 'düşüş, ilk değer {from} ({fromX}), son değer {to} ({toX})',
    steady: '{from} ({fromX}) ve yine aynı ({toX})',
    others: 'Diğerleri: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} ile {to} arası',
    naturalEarth: 'Sınırlar: Natural Earth.',
    disclaimer:
      'Bu haritada gösterilen sınırlar ve adlar ile kullanılan tanımlamalar resmî bir onay veya kabul anlamına gelmez.',
    kosovoLine: 'Kesik çizgi: Kosova*.',
    kosovoNote:
      '* Bu adlandırma statüye ilişkin tutumlara halel getirmez; BM Güvenlik Konseyinin 1244/1999 sayılı Kararı ve Uluslararası Adalet Divanının Kosova’nın bağımsızlık ilanına ilişkin görüşü ile uyumludur.'
  }
}
