import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cssString} from '../../src/template/css-string.js'

test('quotation marks, backslashes, tags and line ends are written by their code', () => {
  expect(cssString('a"b')).toBe('"a\\22 b"')
  expect(cssString('</style>\n\\')).toBe('"\\3c \\2f style\\3e \\a \\5c "')
})

test('any text is one string, and reads back as it was', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (text) => {
      const written = cssString(text)
      expect(written.slice(1, -1)).not.toMatch(/["\n\r\f<]/)
      const read = written
        .slice(1, -1)
        .replace(/\\([0-9a-f]+) /g, (_, code: string) =>
          String.fromCodePoint(parseInt(code, 16))
        )
      expect(read).toBe(text)
    })
  )
})
