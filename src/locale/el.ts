import type {Labels} from './labels.js'

/** Greek, as the translations of EU institutions write it. */
export const el: Labels = {
  reviewed: false,

  numbered: {
    figure: 'Σχήμα\u00a0{number}',
    table: 'Πίνακας\u00a0{number}',
    box: 'Πλαίσιο\u00a0{number}',
    case: 'Υπόθεση\u00a0{number}'
  },
  references: {
    figure: {one: 'σχήμα\u00a0{number}', several: 'σχήματα\u00a0{numbers}'},
    table: {one: 'πίνακας\u00a0{number}', several: 'πίνακες\u00a0{numbers}'},
    box: {one: 'πλαίσιο\u00a0{number}', several: 'πλαίσια\u00a0{numbers}'},
    case: {one: 'υπόθεση\u00a0{number}', several: 'υποθέσεις\u00a0{numbers}'},
    section: {one: 'ενότητα\u00a0{number}', several: 'ενότητες\u00a0{numbers}'},
    chapter: {one: 'κεφάλαιο\u00a0{number}', several: 'κεφάλαια\u00a0{numbers}'},
    annex: {one: 'παράρτημα\u00a0{number}', several: 'παραρτήματα\u00a0{numbers}'}
  },
  numberAmong: '{number}',
  quoted: '«{text}»',

  contents: 'Περιεχόμενα',
  cover: 'Εξώφυλλο',
  figures: 'Σχήματα',
  tables: 'Πίνακες',
  abbreviations: 'Συντομογραφίες',
  notes: 'Σημειώσεις',
  sources: 'Πηγές',
  imprint: 'Στοιχεία έκδοσης',
  keyFindings: 'Κύριες διαπιστώσεις',
  box: 'Πλαίσιο',
  boxKinds: {
    definition: 'Ορισμός',
    method: 'Μεθοδολογία',
    legal: 'Νομικό πλαίσιο',
    'open-source': 'Ανοικτές πηγές',
    outlook: 'Προοπτικές'
  },
  unverified: 'Μη επαληθευμένο',
  toDo: 'Προς συμπλήρωση',
  taskDone: 'ολοκληρώθηκε',
  taskOpen: 'εκκρεμεί',

  source: 'Πηγή: {source}',
  sourceAsOf: 'Πηγή: {source}, ημερομηνία αναφοράς: {date}',
  figuresAsOf: 'Ημερομηνία αναφοράς των στοιχείων',
  note: 'Σημείωση',
  credit: 'Εικόνα: {credit}',
  continued: '{label}, συνέχεια',
  total: 'Σύνολο',
  audience: 'Για',
  registration: 'Αριθμός καταχώρισης',
  isbn: 'ISBN',
  distribution: 'Διανομή',
  withheld: 'δεν δημοσιοποιείται',
  ofShown: 'επί όσων εμφανίζονται',
  computed: {
    rank: 'Κατάταξη',
    share: 'Μερίδιο',
    change: 'Μεταβολή',
    changeOnPrevious: 'Μεταβολή σε σχέση με το προηγούμενο έτος',
    points: 'ποσοστιαίες μονάδες',
    times: 'φορές',
    otherRows: 'Λοιπά ({count})',
    subtotal: '{name}, σύνολο',
    notApplicableSymbols: ['α.α.', 'x', '…'],
    notApplicable: 'άνευ αντικειμένου',
    roundedShares:
      'Λόγω στρογγυλοποίησης, το άθροισμα των μεριδίων ενδέχεται να μην είναι ακριβές.'
  },
  legendEntry: '{symbol}\u00a0{meaning}',
  yes: 'ναι',
  no: 'όχι',
  and: '{first} και {last}',

  date: 'Ημερομηνία',
  version: 'Έκδοση',
  status: 'Κατάσταση',
  statuses: {draft: 'Σχέδιο', final: 'Τελικό κείμενο'},
  lead: 'Επικεφαλής',
  partners: 'Εταίροι',
  dates: 'Ημερομηνίες',
  arrests: 'Συλλήψεις',
  publisher: 'Εκδότης',
  authors: 'Συντάκτες',
  keywords: 'Λέξεις-κλειδιά',
  handling: 'Χειρισμός',
  handlingOf: {
    'TLP:CLEAR': 'Μπορεί να κοινοποιείται σε όλους, ακόμη και δημόσια.',
    'TLP:GREEN':
      'Μπορεί να κοινοποιείται εντός της κοινότητάς σας, αλλά ποτέ εκεί όπου μπορεί να το διαβάσει ο καθένας, όπως σε ιστότοπο.',
    'TLP:AMBER':
      'Μπορεί να κοινοποιείται μόνο σε πρόσωπα του οργανισμού σας και σε πελάτες του που πρέπει να γνωρίζουν το περιεχόμενό του.',
    'TLP:AMBER+STRICT':
      'Μπορεί να κοινοποιείται μόνο σε πρόσωπα του δικού σας οργανισμού που πρέπει να γνωρίζουν το περιεχόμενό του.',
    'TLP:RED':
      'Μόνο για τα πρόσωπα στα οποία δόθηκε και για κανέναν άλλο· μην το κοινοποιείτε.'
  },

  pageOf: 'από',
  pageCount: {one: '{count}\u00a0σελίδα', other: '{count}\u00a0σελίδες'},
  draft: 'Σχέδιο',
  draftNotice:
    'Το παρόν είναι σχέδιο. Ενδέχεται να είναι ελλιπές ή εσφαλμένο και δεν πρέπει να διαβιβαστεί σε άλλους.',

  allReports: 'Όλες οι εκθέσεις',
  reports: 'Εκθέσεις',
  skipToContent: 'Μετάβαση στο κύριο περιεχόμενο',
  pdf: 'PDF',
  downloadCsv: 'Λήψη CSV',
  dataBehind: '{label}: τα στοιχεία στα οποία βασίζεται',
  scrollsSideways: '{label}: κυλίστε πλάγια για περισσότερες στήλες',
  permalink: 'Σύνδεσμος προς αυτή την ενότητα: {title}',
  noteNumber: 'Σημείωση {number}',
  backToNote: 'Επιστροφή στην παραπομπή της σημείωσης {number}',

  // In the genitive, as they stand behind a day.
  months: [
    'Ιανουαρίου',
    'Φεβρουαρίου',
    'Μαρτίου',
    'Απριλίου',
    'Μαΐου',
    'Ιουνίου',
    'Ιουλίου',
    'Αυγούστου',
    'Σεπτεμβρίου',
    'Οκτωβρίου',
    'Νοεμβρίου',
    'Δεκεμβρίου'
  ],
  datePatterns: {
    day: '{day}\u00a0{month} {year}',
    withinMonth: '{day}–{lastDay}\u00a0{month} {year}',
    withinYear: '{day}\u00a0{month} – {lastDay}\u00a0{lastMonth} {year}',
    acrossYears: '{day}\u00a0{month} {year} – {lastDay}\u00a0{lastMonth} {lastYear}'
  },
  numberWords: [
    ...['μηδέν', 'ένα', 'δύο', 'τρία', 'τέσσερα', 'πέντε', 'έξι', 'επτά', 'οκτώ'],
    ...['εννέα', 'δέκα', 'έντεκα', 'δώδεκα']
  ],
  ordinals: {other: '{number}ος'},
  range: '{from}–{to}',
  numberedThings: [
    ...['άρθρο', 'άρθρα', 'άρθρου', 'άρθρων', 'αρθ.', 'απόφαση', 'απόφασης', 'αριθμός'],
    ...['αριθ.', 'αρ.', 'βήμα', 'έκδοση', 'ενότητα', 'ενότητες', 'ενότητας', 'έτος'],
    ...['έτη', 'κανόνας', 'κανονισμός', 'κανονισμού', 'κεφάλαιο', 'κεφάλαια'],
    ...['κεφαλαίου', 'μέρος', 'νόμος', 'νόμου', 'ν.', 'οδηγία', 'οδηγίας', 'παράγραφος'],
    ...['παράγραφοι', 'παραγράφου', 'παρ.', 'παράρτημα', 'παραρτήματος', 'πίνακας'],
    ...['πίνακα', 'πίνακες', 'πλαίσιο', 'πλαίσια', 'πρωτόκολλο', 'σελίδα', 'σελίδες'],
    ...['σ.', 'σελ.', 'σημείο', 'σχήμα', 'σχήματα', 'σχήματος', 'τόμος', 'υπόθεση'],
    ...['υποθέσεις', 'ψήφισμα', 'ψηφίσματος']
  ],
  scaleWords: {
    χιλιάδες: 3,
    χιλιάδων: 3,
    χιλ: 3,
    εκατομμύριο: 6,
    εκατομμύρια: 6,
    εκατομμυρίων: 6,
    εκατ: 6,
    δισεκατομμύριο: 9,
    δισεκατομμύρια: 9,
    δισεκατομμυρίων: 9,
    δισ: 9
  },
  percentWords: ['τοις εκατό'],
  changes: {
    increased: 'αύξηση κατά {amount}',
    decreased: 'μείωση κατά {amount}',
    unchanged: 'καμία μεταβολή',
    points: {
      one: '{number}\u00a0ποσοστιαία μονάδα',
      other: '{number}\u00a0ποσοστιαίες μονάδες'
    },
    factor: {one: '{number}\u00a0φορά', other: '{number}\u00a0φορές'}
  },
  alternative: {
    lineChart: 'Γραμμικό διάγραμμα του μεγέθους «{y}», από {first} έως {last}.',
    barChart: 'Ραβδόγραμμα του μεγέθους «{y}» ανά κατηγορία «{x}».',
    groupedBarChart: 'Ομαδοποιημένο ραβδόγραμμα του μεγέθους «{y}» ανά κατηγορία «{x}».',
    stackedBarChart: 'Σωρευτικό ραβδόγραμμα του μεγέθους «{y}» ανά κατηγορία «{x}».',
    areaChart: 'Διάγραμμα επιφάνειας του μεγέθους «{y}», από {first} έως {last}.',
    stackedAreaChart:
      'Σωρευτικό διάγραμμα επιφάνειας του μεγέθους «{y}», από {first} έως {last}.',
    largestPart: 'Το μεγαλύτερο μέρος ({x}) είναι «{name}» με τιμή {value}.',
    parts: 'Επιμέρους μέρη: {list}.',
    incomplete: 'για ένα μέρος δεν υπάρχουν στοιχεία',
    choropleth: 'Χάρτης του μεγέθους «{y}» ανά κατηγορία «{x}».',
    extremes: 'Υψηλότερη τιμή: {highest}· χαμηλότερη τιμή: {lowest}.',
    mapClass: '{range}: {list}.',
    noDataIn: 'Δεν υπάρχουν στοιχεία: {list}.',
    series: '{name}: {text}.',
    point: '{value} ({x})',
    highest: 'υψηλότερη τιμή {value} ({x})',
    lowest: 'χαμηλότερη τιμή {value} ({x})',
    constant: '{value} σε όλο το εύρος',
    noDataFor: 'δεν υπάρχουν στοιχεία ({x})',
    noData: 'δεν υπάρχουν στοιχεία',
    separator: ', ',
    span: '{from} έως {to}',
    rise: 'άνοδος από {from} ({fromX}) σε {to} ({toX})',
    fall: 'πτώση από {from} ({fromX}) σε {to} ({toX})',
    steady: '{from} ({fromX}) και πάλι το ίδιο ({toX})',
    others: 'Τα υπόλοιπα: {list}.',
    entry: '{name} {value}'
  },
  map: {
    range: '{from}–{to}',
    rangeBelowZero: '{from} έως {to}',
    naturalEarth: 'Σύνορα: Natural Earth.',
    disclaimer:
      'Τα σύνορα και οι ονομασίες που εμφανίζονται και οι χαρακτηρισμοί που χρησιμοποιούνται στον χάρτη αυτό δεν συνεπάγονται επίσημη έγκριση ή αποδοχή.',
    kosovoLine: 'Διακεκομμένη γραμμή: Κοσσυφοπέδιο*.',
    kosovoNote:
      '* Η ονομασία αυτή δεν θίγει τις θέσεις ως προς το καθεστώς και συνάδει με την απόφαση 1244/1999 του Συμβουλίου Ασφαλείας των Ηνωμένων Εθνών και με τη γνωμοδότηση του Διεθνούς Δικαστηρίου σχετικά με τη διακήρυξη της ανεξαρτησίας του Κοσσυφοπεδίου.'
  }
}
