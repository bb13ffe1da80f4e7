import sharp from 'sharp'
import {casesOf, type HostileCase} from './hostile-case.js'

const FIGURE = (file: string): string =>
  `:::figure[A]{#fig-a}\n![A shape](${file})\n:::\n`
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
const SHAPE = '<path d="M0 0h9v9z"/>'

const GREY = {create: {width: 8, height: 8, channels: 3, background: 'grey'}} as const
const PHOTO = await sharp(GREY)
  .withExif({IFD0: {Artist: 'CANARY', Copyright: 'CANARY'}})
  .jpeg()
  .toBuffer()
const PNG = await sharp(GREY).png().toBuffer()

/** Drawings, photographs and fonts. */
export function pictureCases(url: string): readonly HostileCase[] {
  return [
    ...casesOf('drawings that are more than a picture', {
      'a-drawing-with-a-script': drawing('<script>CANARY</script>'),
      'a-drawing-with-a-handler': drawing('<path d="M0 0h9" onclick="CANARY"/>'),
      'a-drawing-with-a-page-in-it': drawing(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="CANARY"/></foreignObject>'
      ),
      'a-drawing-that-fetches': drawing(`<image href="${url}/CANARY"/>`),
      'a-drawing-that-fetches-by-its-old-name': drawing(
        `<image xlink:href="${url}/CANARY"/>`
      ),
      'a-drawing-that-uses-another': drawing(`<use href="${url}/CANARY#a"/>`),
      'a-drawing-that-filters': drawing(
        `<filter id="f"><feImage href="${url}/CANARY"/></filter><g filter="url(#f)">${SHAPE}</g>`
      ),
      'a-drawing-that-imports': drawing(`<style>@import "${url}/CANARY";</style>`),
      'a-drawing-that-changes': drawing(
        '<path d="M0 0h9"><animate attributeName="href" to="javascript:CANARY"/></path>'
      ),
      'a-drawing-that-leads-away': drawing(
        '<a href="javascript:CANARY"><path d="M0 0h9"/></a>'
      ),
      'a-drawing-with-a-style-sheet-before-it': {
        files: {
          'report.md': FIGURE('a.svg'),
          'a.svg': `<?xml-stylesheet href="${url}/CANARY"?>${SVG}${SHAPE}</svg>`
        },
        code: 'picture/unsafe-svg'
      },
      'a-drawing-with-entities': doctype('<!ENTITY x SYSTEM "file:///etc/CANARY">'),
      'a-drawing-with-entities-from-afar': doctype(`<!ENTITY x SYSTEM "${url}/CANARY">`),
      'a-drawing-with-entities-that-grow': doctype(
        `<!ENTITY x0 "CANARY">${Array.from({length: 20}, (_, it) => `<!ENTITY x${it + 1} "${`&x${it};`.repeat(10)}">`).join('')}<!ENTITY x "&x20;">`
      ),
      'groups-in-groups': drawing(
        `${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`,
        'picture/too-large'
      ),
      'many-shapes': drawing(SHAPE.repeat(60_000), 'picture/too-large'),
      'clones-of-clones': drawing(
        `<path id="p0" d="M0 0h1v1z"/>${Array.from(
          {length: 9},
          (_, it) => `<g id="p${it + 1}">${`<use href="#p${it}"/>`.repeat(10)}</g>`
        ).join('')}`
      ),
      'a-clone-of-itself': drawing('<g id="a"><use href="#a"/></g>'),
      'a-drawing-with-hidden-words': {
        files: {
          'report.md': FIGURE('a.svg'),
          'a.svg': `${SVG}<!-- CANARY --><metadata>CANARY</metadata><title>CANARY</title><desc>CANARY</desc><g display="none"><text y="5">CANARY</text></g><text y="5" opacity="0">CANARY</text><text x="900" y="5">CANARY</text>${SHAPE}</svg>`
        }
      },
      'a-drawing-that-is-markup': {
        files: {
          'report.md': FIGURE('a.svg'),
          'a.svg': '<html><script>CANARY</script></html>'
        },
        code: 'picture/unknown-format'
      }
    }),
    ...casesOf('pictures that carry more than pixels', {
      'a-photograph-that-names-who-took-it': raster('a.jpg', PHOTO),
      'a-picture-with-a-letter-behind-it': raster(
        'a.png',
        Buffer.concat([PNG, Buffer.from('CANARY')])
      ),
      'a-picture-with-a-text-in-it': raster('a.png', withText(PNG)),
      'a-photograph-of-another-name': raster('a.png', PHOTO),
      'a-picture-that-is-a-page': raster(
        'a.png',
        Buffer.from('<html><script>CANARY</script>'),
        'picture/unknown-format'
      ),
      'a-picture-of-billions-of-pixels': raster(
        'a.png',
        ofSize(PNG, 60_000),
        'picture/too-large'
      ),
      'a-torn-picture': raster('a.png', PNG.subarray(0, 50), 'picture/unreadable')
    }),
    ...casesOf('fonts and letters that nobody has', {
      'a-font-in-the-folder': {
        files: {
          'report.md': 'Text.\n',
          'fonts/CANARY.woff2': new Uint8Array(1000),
          'brand.yaml': 'fonts: {body: CANARY}\n'
        }
      },
      'a-font-of-a-drawing': drawing(
        `<style>@font-face { font-family: x; src: url(${url}/CANARY) }</style>${SHAPE}`
      ),
      'letters-that-the-brand-has-not': {
        files: {'report.md': 'Linear B: \u{10000}\u{10001}.\n'},
        code: 'template/missing-glyph'
      },
      'letters-of-private-use': {
        files: {'report.md': 'Text \u{E000}\u{F8FF}.\n'},
        code: 'template/missing-glyph'
      }
    })
  ]
}

type Case = Omit<HostileCase, 'name' | 'attack'>

function drawing(inside: string, code: HostileCase['code'] = 'picture/unsafe-svg'): Case {
  const svg = `${SVG}${inside}${inside.includes('<path') ? '' : SHAPE}</svg>`
  return {files: {'report.md': FIGURE('a.svg'), 'a.svg': svg}, code}
}

function doctype(entities: string): Case {
  const svg = `<!DOCTYPE svg [${entities}]>${SVG}<text y="5">&x;</text></svg>`
  return {files: {'report.md': FIGURE('a.svg'), 'a.svg': svg}, code: 'picture/unsafe-svg'}
}

function raster(file: string, bytes: Uint8Array, code?: HostileCase['code']): Case {
  const files = {'report.md': FIGURE(file), [file]: bytes}
  return code === undefined ? {files} : {files, code}
}

/** The bytes before the second chunk of a PNG: its signature and its header. */
const HEADER_END = 33

/** A PNG with a text in it; readers pass over the sum of a chunk that is not needed. */
function withText(png: Uint8Array): Uint8Array {
  const text = Buffer.from('tEXtAuthor\0CANARY', 'latin1')
  const chunk = Buffer.alloc(text.length + 8)
  chunk.writeUInt32BE(text.length - 4, 0)
  text.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(text), text.length + 4)
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)])
}

/** A PNG that says of itself that it is larger than it is. */
function ofSize(png: Uint8Array, pixels: number): Uint8Array {
  const copy = Buffer.from(png)
  copy.writeUInt32BE(pixels, 16)
  copy.writeUInt32BE(pixels, 20)
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  return copy
}

/** The sum of a chunk (PNG, third edition, annex D). */
function crc32(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
