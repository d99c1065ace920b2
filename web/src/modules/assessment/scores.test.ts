import { expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import {
  figure,
  finishedPeriods,
  issueOf,
  meant,
  scaleOf,
  shown,
  waterfall,
  weightTotal,
  type SchemePart,
} from './scores'

const part = (code: string, weight: number): SchemePart => ({
  code,
  name: code,
  weight,
  source: 'MEASURE',
  sourceCode: code,
  marking: { kind: 'SHARE', full: 1 },
  minimumCases: 1,
  shrinkage: 0,
})
const scored = (code: string, contribution: number): Schemas['UnitScorePartScore'] => ({
  part: code,
  state: 'SCORED',
  amount: 1,
  cases: 1,
  points: contribution,
  contribution,
})

it('stands each bar of a waterfall on the one before it, and ends at the total', () => {
  const unit = {
    unit: 'u',
    parts: [scored('A', 48), scored('B', 30)],
    scoredWeight: 100,
    base: 78,
    bonus: 2,
    deduction: 5,
    total: 75,
    rank: 1,
  }
  const bars = waterfall(unit, [part('A', 60), part('B', 40)])
  expect(bars.map((it) => [it.key, it.from, it.to])).toEqual([
    ['A', 0, 48],
    ['B', 48, 78],
    ['bonus', 78, 80],
    ['deduction', 80, 75],
    ['total', 0, 75],
  ])
  expect(bars[0]!.most).toBe(60)
  expect(bars[1]!.most).toBe(88)
})

it('lets the most of a part grow where others could not be scored', () => {
  const unit = {
    unit: 'u',
    parts: [scored('A', 50), { ...scored('B', 0), state: 'TOO_FEW' as const }],
    scoredWeight: 60,
    base: 50,
    bonus: 0,
    deduction: 0,
    total: 50,
  }
  const bars = waterfall(unit, [part('A', 60), part('B', 40)])
  expect(bars.map((it) => it.most)).toEqual([100, 50, 50])
})

it('never falls below nothing', () => {
  const unit = { unit: 'u', parts: [scored('A', 3)], scoredWeight: 100, bonus: 0, deduction: 9, total: 0 }
  expect(waterfall(unit, [part('A', 100)]).map((it) => it.to)).toEqual([3, 0, 0])
})

it('shows rates in percent and takes them back without the noise of binary fractions', () => {
  expect(shown('RATE', 0.95)).toBe(95)
  for (const percent of [95, 87.5, 33.33, 0.07]) expect(shown('RATE', meant('RATE', percent))).toBe(percent)
  expect(meant('HOURS', 12.5)).toBe(12.5)
  expect(figure('RATE', 0.875)).toBe('87.5%')
  expect(figure('POINTS', undefined)).toBe('—')
})

it('knows the scale of a part from its source and marking', () => {
  expect(scaleOf(part('HOURS_LEAD', 10))).toBe('HOURS')
  expect(scaleOf({ ...part('THIRD_PARTY', 10), marking: { kind: 'GIVEN' } })).toBe('POINTS')
  expect(scaleOf(part('SOLUTION', 10))).toBe('RATE')
})

it('adds weights, taking what is no number for nothing', () => {
  expect(weightTotal([{ weight: 60 }, { weight: NaN }, { weight: 40 }])).toBe(100)
})

it('offers periods that are over', () => {
  expect(finishedPeriods('2026-03-02')).toEqual([
    '2025-Q4',
    '2025-Q3',
    '2025-Q2',
    '2025-Q1',
    '2025-H2',
    '2025-H1',
    '2025',
    '2024',
  ])
  expect(finishedPeriods('2026-07-01').slice(0, 1)).toEqual(['2026-Q2'])
  expect(finishedPeriods('2026-07-01')).toContain('2026-H1')
})

it('finds the issue of a raw figure', () => {
  expect(issueOf('20260302-000001-1/2')).toBe('20260302-000001-1')
  expect(issueOf('0197b1d2-aaaa-7000-8000-000000000000')).toBeUndefined()
})
