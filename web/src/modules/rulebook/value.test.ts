import { expect, it } from 'vitest'
import { inShort, read, stepsOf } from './value'

it('reads what was typed as the kind that the rule has', () => {
  expect(read(' 5 ', 3)).toBe(5)
  expect(read('5.5', 3)).toBeUndefined()
  expect(read('five', 3)).toBeUndefined()
  expect(read('true', false)).toBe(true)
  expect(read('', 'x')).toBeUndefined()
})

it('shows a ladder by its number of steps', () => {
  expect(inShort({ steps: [{}, {}] }, (_, { n }) => `${n} steps`)).toBe('2 steps')
  expect(inShort(7, () => '')).toBe('7')
  expect(stepsOf(7)).toBeUndefined()
})
