import { describe, expect, it } from 'vitest'
import { pauses, Timeline } from './picture'

const day = (date: string, working: boolean) => ({ date, working, reason: working ? 'WEEKDAY' : 'WEEKEND' })
const HOURS = { opens: '08:30:00', closes: '17:30:00' }

describe('Timeline (C8)', () => {
  const line = new Timeline(
    [day('2026-02-27', true), day('2026-02-28', false), day('2026-03-01', false), day('2026-03-02', true)],
    HOURS,
    268,
  )

  it('gives days off a third of the room of a working day', () => {
    expect(line.columns.map((it) => Math.round(it.width))).toEqual([100, 34, 34, 100])
  })

  it('lets only office hours pass', () => {
    expect(line.at('2026-02-27T08:00:00+08:00')).toBe(0)
    expect(line.at('2026-02-27T13:00:00+08:00')).toBeCloseTo(50)
    expect(line.at('2026-02-27T20:00:00+08:00')).toBeCloseTo(100)
    expect(line.at('2026-02-28T12:00:00+08:00')).toBeCloseTo(117)
  })

  it('writes no date over another, and rather those of working days', () => {
    expect([...line.labelled(70)]).toEqual(['2026-02-27', '2026-03-02'])
    expect([...line.labelled(20)]).toHaveLength(4)
  })

  it('keeps what lies outside at its edges', () => {
    expect(line.at('2026-02-01T12:00:00+08:00')).toBe(0)
    expect(line.at('2026-04-01T12:00:00+08:00')).toBe(268)
  })
})

describe('pauses', () => {
  const step = (kind: string, at: string, assignment?: string) => ({
    kind,
    at,
    detail: assignment ? { assignment } : {},
  })

  it('ends a suspension when it is resumed, and an open one at the end', () => {
    const history = [
      step('ClockSuspended', '1', 'a'),
      step('ClockSuspended', '2', 'b'),
      step('ClockResumed', '3', 'a'),
      step('ClockSuspended', '4', 'a'),
    ]
    expect(pauses(history, 'a', '9')).toEqual([
      { from: '1', to: '3' },
      { from: '4', to: '9' },
    ])
  })

  it('stands still while a return waits for its ruling', () => {
    expect(pauses([step('ReturnRequested', '1', 'a'), step('ReturnDenied', '2', 'a')], 'a', '9')).toEqual([
      { from: '1', to: '2' },
    ])
  })
})
