import { expect, test } from 'vitest'
import { pageOf, stepOf } from './places'

test('A data submission has another page than an issue', () => {
  const issue = { number: '20260302-000001-1', matter: 'm1' }
  const data = { number: 'ZB20260302-0001', matter: 'm2' }
  expect(pageOf(issue)).toBe('/issues/20260302-000001-1')
  expect(pageOf(data)).toBe('/indicators/requests/m2')
  expect(stepOf(issue, 'SIGN')).toEqual({ path: '/issues/20260302-000001-1', query: { do: 'SIGN' } })
  expect(stepOf(data, 'SIGN')).toBe('/indicators/requests/m2')
})
