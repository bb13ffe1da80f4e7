import {expect, test} from 'vitest'
import {readUrl} from '../../src/html/read-url.js'

test.each([
  ['https://www.first.org/tlp/', 'https://www.first.org/tlp/'],
  ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
  ['HTTPS://example.org', 'https://example.org/'],
  ['mailto:office@example.org', 'mailto:office@example.org'],
  ['#sec-a', '#sec-a'],
  ['https://example.org/ß', 'https://example.org/%C3%9F']
])('%s is an address', (url, expected) => {
  expect(readUrl(url)).toBe(expected)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vbscript:x',
  'blob:https://example.org/1',
  '//example.org/x',
  '/etc/passwd',
  '../other/index.html',
  'other.html',
  'https:example.org',
  'https:///example.org',
  'https:\\\\example.org',
  'https://',
  'https://exa mple.org',
  'https://example.org/\u00a0',
  ''
])('%j is none', (url) => {
  expect(readUrl(url)).toBeUndefined()
})
