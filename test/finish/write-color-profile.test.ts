import {expect, test} from 'vitest'
import {writeColorProfile} from '../../src/finish/write-color-profile.js'

test('a profile names its length, its kind and its tags', () => {
  const profile = Buffer.from(writeColorProfile())
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  const tags = Array.from({length: profile.readUInt32BE(128)}, (_, index) =>
    profile.toString('latin1', 132 + 12 * index, 136 + 12 * index)
  )
  expect(tags).toEqual([
    'desc',
    'cprt',
    'wtpt',
    'rXYZ',
    'gXYZ',
    'bXYZ',
    'rTRC',
    'gTRC',
    'bTRC'
  ])
})

test('the colorants add up to the white they are adapted to', () => {
  const profile = Buffer.from(writeColorProfile())
  const xyzAt = (index: number): readonly number[] => {
    const offset = profile.readUInt32BE(132 + 12 * index + 4)
    return [8, 12, 16].map((at) => profile.readInt32BE(offset + at) / 0x10000)
  }
  const white = xyzAt(2)
  const sum = [0, 1, 2].map((axis) =>
    [3, 4, 5].reduce((total, index) => total + (xyzAt(index)[axis] ?? 0), 0)
  )
  for (const [axis, value] of white.entries()) expect(sum[axis]).toBeCloseTo(value, 3)
})
