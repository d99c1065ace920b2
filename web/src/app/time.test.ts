import { describe, expect, it } from 'vitest'
import { dayAfter, daysUntil, isoDay, isoMonth, moment, now, serverSays } from './time'

describe('times of the city', () => {
  it('read in Shanghai, whatever the zone of the device', () => {
    expect(isoDay('2026-03-01T16:30:00Z')).toBe('2026-03-02')
    expect(isoMonth('2026-02-28T17:00:00Z')).toBe('2026-03')
  })

  it('know the day after a day across months and leap years', () => {
    expect(dayAfter('2028-02-28')).toBe('2028-02-29')
    expect(dayAfter('2026-12-31')).toBe('2027-01-01')
  })

  it('takes the clock of the server for its own', () => {
    serverSays('Mon, 02 Mar 2026 02:00:00 GMT')
    expect(Math.abs(now().getTime() - Date.parse('2026-03-02T02:00:00Z'))).toBeLessThan(5_000)
  })

  it('counts calendar days between days of Shanghai, not spans of 24 hours', () => {
    serverSays('Mon, 02 Mar 2026 15:59:00 GMT')
    expect(daysUntil('2026-03-02T16:01:00Z')).toBe(1)
    expect(daysUntil('2026-03-01T15:59:00Z')).toBe(-1)
  })

  it('names the year only of other years', () => {
    serverSays('Mon, 02 Mar 2026 02:00:00 GMT')
    expect(moment('2026-03-05T02:05:00Z')).toBe('3月5日 10:05')
    expect(moment('2025-12-05T02:05:00Z')).toContain('2025年')
  })
})
