import { expect, it } from 'vitest'
import { before, codes, interval, ofTopic, points, share } from './figures'
import type { Line, Results } from './queries'
import { field } from './tables'

const line = (unit: string | undefined, value: number | undefined, code = 'speed'): Line => ({
  kind: 'TOPIC',
  code,
  zh: '效率',
  en: 'Speed',
  ...(unit ? { unit } : {}),
  ...(value == null ? {} : { value, low: value - 5, high: value + 5, answers: 9, standardError: 2.5 }),
})

it('puts the city first, then units by their score, and those without one last', () => {
  const lines = [line('a', 60), line(undefined, 70), line('b', undefined), line('c', 80), line('d', 1, 'manner')]
  expect(ofTopic(lines, 'speed').map((it) => it.unit)).toEqual([undefined, 'c', 'a', 'b'])
  expect(codes(lines, 'TOPIC')).toEqual(['speed', 'manner'])
})

it('shows of a corrected version only what was another value before', () => {
  const old = { lines: [line('a', 60), line('b', undefined)] } as Results
  expect(before(line('a', 60), old)).toBeUndefined()
  expect(before(line('a', 61), old)?.value).toBe(60)
  expect(before(line('b', 50), old)).toBeDefined()
  expect(before(line('x', 50), old)).toBeUndefined()
  expect(before(line('a', 61), undefined)).toBeUndefined()
})

it('writes figures with what is known of them', () => {
  expect(points(76.44)).toBe('76.4')
  expect(points(undefined)).toBe('—')
  expect(interval(line('a', 60))).toBe('55.0–65.0')
  expect(interval(line('a', undefined))).toBe('')
  expect(share(1, 3)).toBe('33%')
  expect(share(0, 0)).toBe('—')
})

it('lets no field of a table begin like a formula', () => {
  expect(field('=1+1')).toBe(`"'=1+1"`)
  expect(field('甲"乙')).toBe('"甲""乙"')
  expect(field(-3)).toBe('"-3"')
  expect(field(undefined)).toBe('""')
})
