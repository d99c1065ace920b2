import { expect, it } from 'vitest'
import { changed } from './published'
import type { Published } from './queries'

const version = (numerator: number, unit = '市发改局') =>
  ({ lines: [{ unit, figures: { SOLUTION: { numerator, denominator: 10 } } }] }) as unknown as Published

it('knows which figures a correction changed', () => {
  expect(changed(version(8), version(9), '市发改局', 'SOLUTION')).toBe(true)
  expect(changed(version(9), version(9), '市发改局', 'SOLUTION')).toBe(false)
  expect(changed(version(9), version(9, '市商务局'), '市发改局', 'SOLUTION')).toBe(true)
})
