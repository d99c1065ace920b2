import { describe, expect, it } from 'vitest'
import { better, figure } from './figures'

describe('figures', () => {
  it('show rates as per cent and times as hours, and a dash where there is no case', () => {
    expect(figure('RESPONSE', 0.875)).toBe('87.5%')
    expect(figure('RESPONSE', 1)).toBe('100%')
    expect(figure('HOURS_LEAD', 12.44)).toBe('12.4')
    expect(figure('SOLUTION', null)).toBe('—')
  })

  it('know that fewer nights and hours are better', () => {
    expect(better('RESPONSE', 0.9, 0.8)).toBe(1)
    expect(better('OVERNIGHT', 0.9, 0.8)).toBe(-1)
    expect(better('HOURS_LEAD', 3, 5)).toBe(1)
    expect(better('RESPONSE', 0.9, 0.9002)).toBe(0)
    expect(better('RESPONSE', 0.9, null)).toBe(0)
  })
})
