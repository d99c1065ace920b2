import { expect, it } from 'vitest'
import { bodyOf, formOf, missing, newPlan } from './plan'

it('begins with the quarter before today', () => {
  expect(newPlan('2026-03-02')).toMatchObject({ periodStart: '2025-10-01', periodEnd: '2025-12-31' })
  expect(newPlan('2026-04-01')).toMatchObject({ periodStart: '2026-01-01', periodEnd: '2026-03-31' })
  expect(newPlan('2026-12-31')).toMatchObject({ periodStart: '2026-07-01', periodEnd: '2026-09-30' })
  expect(newPlan('2026-03-02').closesOn).toBe('2026-03-23')
})

it('takes answers until the last minute of the last day in Shanghai, and reads it back', () => {
  const form = { ...newPlan('2026-03-02'), title: '调查', paper: 'a-b:3' }
  const body = bodyOf(form)
  expect(body.closesAt).toBe('2026-03-23T23:59:00+08:00')
  expect(body).toMatchObject({ questionnaire: 'a-b', version: 3 })
  expect(
    formOf({ ...body, units: [], dimensions: form.dimensions, least: 2, monitoredOnly: false, quotas: [] }),
  ).toEqual(form)
})

it('knows what is still to be filled in', () => {
  expect(missing(newPlan('2026-03-02'))).toEqual(['title', 'questionnaire'])
  expect(missing({ ...newPlan('2026-03-02'), title: '调查', paper: 'a:1', size: '' })).toEqual(['size'])
})
