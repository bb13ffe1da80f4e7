// @ts-check
// What the bench compares with: Puppeteer alone prints one HTML file to one PDF file.
import {readFileSync, writeFileSync} from 'node:fs'
import puppeteer from 'puppeteer'

const [browserPath = '', libraries = '', html = '', pdf = ''] = process.argv.slice(2)

const browser = await puppeteer.launch({
  executablePath: browserPath,
  headless: 'shell',
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
  env: {...process.env, LD_LIBRARY_PATH: libraries},
  pipe: true
})
const page = await browser.newPage()
await page.setContent(readFileSync(html, 'utf8'))
const bytes = await page.pdf({
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true
})
writeFileSync(pdf, bytes)
await browser.close()
