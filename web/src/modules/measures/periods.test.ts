import { describe, expect, it } from 'vitest'
import { periodName, periods } from './periods'

const t = (key: string, values: Record<string, string | number>) => `${key} ${Object.values(values).join(' ')}`

describe('periods', () => {
  it('go back over the turn of the year', () => {
    expect(periods('2026-02', 3)).toEqual(
      expect.arrayContaining([
        '2026-02',
        '2026-01',
        '2025-12',
        '2026-Q1',
        '2025-Q2',
        '2026-H1',
        '2025-H2',
        '2026',
        '2025',
      ]),
    )
    expect(periods('2026-02', 3)).not.toContain('2025-11')
  })

  it('are named as people say them', () => {
    expect(periodName('2026-03', t)).toBe('measures.period.month 2026 3')
    expect(periodName('2026-Q4', t)).toBe('measures.period.quarter 2026 4')
    expect(periodName('2026-02-01..2026-02-28', t)).toBe('measures.period.month 2026 2')
    expect(periodName('2026-02-01..2026-02-12', t)).toBe('2026-02-01 – 2026-02-12')
  })
})
