/** The edition's library, seen from a report's page. */
export const LIBRARY = '../index.html'

/** Stands in the page for what is said of the PDF, which is printed later. */
export const PDF_FACTS = '\u{E000}pdf\u{E000}'

/** Pages before the one that counts as 1: the cover (`look/print.md`, “Parts”). */
export const COVER_PAGES = 1
