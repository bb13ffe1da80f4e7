import {expect, test} from 'vitest'
import {LABELLED_LANGUAGES} from '../../src/locale/labels-of.js'
import {listing} from '../fixtures.js'
import {reportOf, TestProject} from '../projects.js'

const BODY = `# Routes {#sec-routes}

:value[rates.kilograms]{country=RS}, :change[shares.share]{year=2023..2024 as=points}, :value[rates.place]{country=HU as=ordinal}.
@fig-map; @tbl-rates; [@fig-map; @fig-bars]; @sec-routes; @box-law; @case-stone; @sec-none.

::map[A]{#fig-map data=rates region=country value=rate}

::chart[B]{#fig-bars type=bar data=rates x=country y=rate}

::table[C]{#tbl-rates data=rates columns="country, rate, kilograms" rank=rate}

:::box[D]{#box-law type=legal}
K
:::

:::case[F]{#case-stone lead=BA partners="RS XK" dates=2024-05-28..2024-06-03 arrests=12}
G
:::

# H {#sec-none .unnumbered}

I
`

const FILES = {
  'reports/r/data/rates.csv':
    'country,rate,kilograms,place\nRS,7.5,12345,2\nHU,9.25,900,1\nBA,:,1,3\n',
  'reports/r/data/shares.csv': 'year,share\n2023,3\n2024,5\n',
  'reports/r/data/datapackage.yaml': `name: r
resources:
  - name: rates
    path: rates.csv
    title: T
    sources: [{title: S}]
    tearline: {as-of: 2025-06-03}
    schema:
      primaryKey: country
      missingValues: [{value: ':', label: n}]
      fields:
        - {name: country, type: string, title: U}
        - {name: rate, type: number, title: V}
        - {name: kilograms, type: integer, title: W, tearline: {unit: kg}}
        - {name: place, type: integer, title: X}
  - name: shares
    path: shares.csv
    title: T
    sources: [{title: S}]
    schema:
      primaryKey: year
      fields:
        - {name: year, type: year, title: Y}
        - {name: share, type: number, title: Z, tearline: {unit: '%'}}
`
}

async function pageIn(language: string): Promise<string> {
  const head = `language: ${language}\nnumbers: language`
  const project = new TestProject({
    ...FILES,
    'reports/r/report.md': reportOf({head, body: BODY})
  })
  const built = await project.build()
  expect(listing(built.diagnostics)).toBe('')
  return project.text('output/full/r/index.html')
}

/** The words of a page, with the alternatives of its drawings; no-break spaces show as `_`. */
function wordsOf(page: string): string {
  return page
    .replaceAll(/<svg\b[^>]+>/g, (tag) => / aria-label="([^"]*)"/.exec(tag)?.[1] ?? '')
    .replaceAll(/<\/?(?:a|span)\b[^>]*>/g, '')
    .replaceAll(/<[^<>]+>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
    .replaceAll('\u00a0', '_')
}

interface Expected {
  readonly sentence: string
  readonly references: string
  readonly chart: string
  readonly source: string
  readonly dates: string
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  bg: {
    sentence: '12_345_kg, +2_процентни пункта, 1-ви.',
    references: 'Фигура_1; таблица_1; фигури_1 и 2; глава_1; каре_1; случай_1; „H“.',
    chart:
      'Стълбовидна диаграма на показателя „V“ по признака „U“. V: най-висока стойност 9,25 за HU, най-ниска стойност 7,50 за RS, няма данни за BA.',
    source: 'Източник: S, към 3_юни 2025_г.',
    dates: 'Партньори Сърбия, Косово* Дати 28_май – 3_юни 2024_г.'
  },
  el: {
    sentence: '12.345_kg, +2_ποσοστιαίες μονάδες, 1ος.',
    references:
      'Σχήμα_1; πίνακας_1; σχήματα_1 και 2; κεφάλαιο_1; πλαίσιο_1; υπόθεση_1; «H».',
    chart:
      'Ραβδόγραμμα του μεγέθους «V» ανά κατηγορία «U». V: υψηλότερη τιμή 9,25 (HU), χαμηλότερη τιμή 7,50 (RS), δεν υπάρχουν στοιχεία (BA).',
    source: 'Πηγή: S, ημερομηνία αναφοράς: 3_Ιουνίου 2025',
    dates: 'Εταίροι Σερβία, Κοσσυφοπέδιο* Ημερομηνίες 28_Μαΐου – 3_Ιουνίου 2024'
  },
  en: {
    sentence: '12,345_kg, +2_percentage points, 1st.',
    references: 'Figure_1; Table_1; Figures_1 and 2; chapter_1; Box_1; Case_1; ‘H’.',
    chart:
      'Bar chart of V by U. V: highest 9.25 in HU, lowest 7.50 in RS, no data for BA.',
    source: 'Source: S, as of 3_June 2025',
    dates: 'Partners Serbia, Kosovo* Dates 28_May – 3_June 2024'
  },
  hr: {
    sentence: '12.345_kg, +2_postotna boda, 1..',
    references: 'Slika_1; tablica_1; slike_1 i 2; poglavlje_1; okvir_1; slučaj_1; „H”.',
    chart:
      'Stupčasti grafikon pokazatelja „V” prema obilježju „U”. V: najviša vrijednost 9,25 (HU), najniža vrijednost 7,50 (RS), nema podataka (BA).',
    source: 'Izvor: S, stanje na dan 3._lipnja 2025.',
    dates: 'Partneri Srbija, Kosovo* Datumi 28._svibnja – 3._lipnja 2024.'
  },
  hu: {
    sentence: '12_345_kg, +2_százalékpont, 1..',
    references:
      '1._ábra; 1._táblázat; 1. és 2._ábra; 1._fejezet; 1._háttérmagyarázat; 1._ügy; „H”.',
    chart:
      'Oszlopdiagram, mutató: „V”, bontás: „U”. V: legmagasabb érték 9,25 (HU), legalacsonyabb érték 7,50 (RS), nincs adat (BA).',
    source: 'Forrás: S, az adatok időpontja: 2025. június_3.',
    dates: 'Partnerek Szerbia, Koszovó* Időpont 2024. május_28. – június_3.'
  },
  ro: {
    sentence: '12.345_kg, +2_puncte procentuale, primul.',
    references:
      'Figura_1; tabelul_1; figurile_1 și 2; capitolul_1; caseta_1; cazul_1; „H”.',
    chart:
      'Grafic cu bare al indicatorului „V”, după criteriul „U”. V: valoarea maximă 9,25 (HU), valoarea minimă 7,50 (RS), nu există date (BA).',
    source: 'Sursa: S, la data de 3_iunie 2025',
    dates: 'Parteneri Serbia, Kosovo* Perioada 28_mai – 3_iunie 2024'
  },
  sr: {
    sentence: '12.345_kg, +2_процентна поена, 1..',
    references: 'Слика_1; табела_1; слике_1 и 2; поглавље_1; оквир_1; случај_1; „H”.',
    chart:
      'Стубичасти графикон показатеља „V” према обележју „U”. V: највиша вредност 9,25 (HU), најнижа вредност 7,50 (RS), нема података (BA).',
    source: 'Извор: S, стање на дан 3._јуна 2025.',
    dates: 'Партнери Србија, Косово* Датуми 28._маја – 3._јуна 2024.'
  },
  'sr-Latn': {
    sentence: '12.345_kg, +2_procentna poena, 1..',
    references: 'Slika_1; tabela_1; slike_1 i 2; poglavlje_1; okvir_1; slučaj_1; „H”.',
    chart:
      'Stubičasti grafikon pokazatelja „V” prema obeležju „U”. V: najviša vrednost 9,25 (HU), najniža vrednost 7,50 (RS), nema podataka (BA).',
    source: 'Izvor: S, stanje na dan 3._juna 2025.',
    dates: 'Partneri Srbija, Kosovo* Datumi 28._maja – 3._juna 2024.'
  },
  tr: {
    sentence: '12.345_kg, +2_yüzde puan, 1..',
    references: 'Şekil_1; Tablo_1; Şekil_1 ve 2; Bölüm_1; Kutu_1; Vaka_1; “H”.',
    chart:
      'Çubuk grafik, gösterge: “V”, kırılım: “U”. V: en yüksek değer 9,25 (HU), en düşük değer 7,50 (RS), veri yok (BA).',
    source: 'Kaynak: S, veri tarihi: 3_Haziran 2025',
    dates: 'Ortaklar Sırbistan, Kosova* Tarihler 28_Mayıs – 3_Haziran 2024'
  }
}

test('each language is built as a whole', () => {
  expect(Object.keys(EXPECTED)).toEqual(LABELLED_LANGUAGES)
})

test.each(Object.entries(EXPECTED))(
  'a whole report in %s speaks it throughout, and has nothing to tell',
  async (tag, expected) => {
    const page = await pageIn(tag)
    expect(page).toContain(`<html lang="${tag}"`)
    const words = wordsOf(page)
    for (const text of Object.values<string>({...expected})) {
      expect(words).toContain(text)
    }
  }
)
