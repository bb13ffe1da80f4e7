import type {BrowserContext, CDPSession, HTTPRequest, Page} from 'puppeteer'
import type {Html} from '../model/html.js'
import type {PressFault} from '../model/outside.js'
import {CARRIER_SIGN} from '../model/tag-carrier.js'
import {carryTags} from './carry-tags.js'
import {withPolicy} from './content-policy.js'
import {findWide} from './find-wide.js'
import {measureSheets} from './measure-sheets.js'
import {
  fillSlots,
  hideInk,
  loadFaces,
  readShownText,
  showInk,
  showPage
} from './page-script.js'

/** A4 at 96 px an inch (ISO 216; CSS Values 4, section 6.2). */
const A4_PX = {width: 794, height: 1123}

/** How many elements that are too wide are told: the rest has the same cause. */
const MOST_WIDE = 20

/** Long addresses, those of `data:` above all, are told by their beginning. */
const MOST_URL_LENGTH = 100

/** What Chromium logs, as of 147, where a page asks for a file of the machine. */
const LOCAL_FILE = /^Not allowed to load local resource: (\S+)/

/** Sizes are those of the style sheet; faces are there by then. */
const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  waitForFonts: false,
  timeout: 0
} as const

/** One part in a page of its own, laid out for print. */
export interface LaidPart {
  print(
    slots: ReadonlyMap<string, string>,
    quality: 'draft' | 'final'
  ): Promise<Uint8Array>
  shownText(): Promise<string>
  findFaults(): Promise<readonly PressFault[]>
}

/**
 * Lays out one part: every face loaded, every request refused, scripts off.
 *
 * @param onCrash
 *   Called when the page is lost; what is under way would only fail at its time limit.
 */
export async function layOutPart(
  context: BrowserContext,
  html: Html,
  onCrash: () => void
): Promise<LaidPart> {
  const page = await context.newPage()
  page.once('error', onCrash)
  await page.setViewport(A4_PX)
  await page.setJavaScriptEnabled(false)
  const refused = await refuseRequests(page)
  await page.emulateMediaType('print')
  await page.setContent(withPolicy(html), {waitUntil: 'load', timeout: 0})

  const faces = await page.evaluate(loadFaces)
  await page.evaluate(showPage)
  await page.evaluate(carryTags, CARRIER_SIGN)
  return {
    async print(slots, quality) {
      await page.evaluate(fillSlots, [...slots])
      if (quality === 'final') return page.pdf({...PRINT, tagged: true, outline: true})
      await page.evaluate(hideInk)
      const draft = await page.pdf({...PRINT, tagged: false, outline: false})
      await page.evaluate(showInk)
      return draft
    },
    shownText: () => page.evaluate(readShownText),
    async findFaults() {
      const wide = await findWideIn(page)
      return [
        ...faces.map((face) => ({kind: 'face', face}) as const),
        ...[...refused].map((url) => ({kind: 'request', url}) as const),
        ...wide.map((it) => ({kind: 'wide', ...it}) as const)
      ]
    }
  }
}

/**
 * Refuses all that a page asks for, and gathers the addresses.
 *
 * What the page's policy holds back never becomes a request; the browser tells of
 * it as an issue, or, of a file of the machine, in its log. The rest is held up and
 * refused here, but for what stands in an address itself.
 */
async function refuseRequests(page: Page): Promise<ReadonlySet<string>> {
  const refused = new Set<string>()
  const note = (url: string): void => {
    refused.add(url.slice(0, MOST_URL_LENGTH))
  }
  await page.setRequestInterception(true)
  page.on('request', (request: HTTPRequest) => {
    if (!request.url().startsWith('data:')) note(request.url())
    // A page that is blocked elsewhere shows that; one that gives up stays where it is.
    const reason = request.isNavigationRequest() ? 'aborted' : 'blockedbyclient'
    // A page that is gone has no request left to refuse.
    request.abort(reason).catch(() => undefined)
  })
  const session: CDPSession = await page.createCDPSession()
  session.on('Audits.issueAdded', ({issue}) => {
    const {blockedURL, violatedDirective} =
      issue.details.contentSecurityPolicyIssueDetails ?? {}
    if (violatedDirective !== undefined) note(blockedURL ?? violatedDirective)
  })
  session.on('Log.entryAdded', ({entry}) => {
    const url = LOCAL_FILE.exec(entry.text)?.[1]
    if (url !== undefined) note(url)
  })
  await Promise.all([session.send('Audits.enable'), session.send('Log.enable')])
  return refused
}

async function findWideIn(page: Page): Promise<ReturnType<typeof findWide>> {
  const widths = await page.evaluate(measureSheets)
  const usual = widths.find(([name]) => name === '')?.[1]
  const width = Math.round(usual ?? A4_PX.width)
  if (width !== A4_PX.width) await page.setViewport({...A4_PX, width})
  return (await page.evaluate(findWide, widths)).slice(0, MOST_WIDE)
}
