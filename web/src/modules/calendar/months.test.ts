import { expect, it } from 'vitest'
import { months, type Day } from './months'

const day = (date: string): Day => ({ date, working: true, reason: 'WEEKDAY' })

it('begins each month under its weekday, Monday first', () => {
  const [march, june] = months([day('2026-03-01'), day('2026-03-02'), day('2026-06-01')])
  expect(march).toMatchObject({ month: 3, blanks: 6 })
  expect(march!.days).toHaveLength(2)
  expect(june).toMatchObject({ month: 6, blanks: 0 })
})
