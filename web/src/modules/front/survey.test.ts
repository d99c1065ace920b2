import { expect, it } from 'vitest'
import { fieldOf, lacking, repliesOf, valuesOf, type Form, type Question } from './survey'

const question = (code: string, kind: Question['kind'], about: Question['about'], required = true): Question => ({
  code,
  kind,
  about,
  required,
  zh: code,
  en: code,
  choices: [],
})

const form = (replies: Form['replies'] = []) =>
  ({
    content: {
      topics: [],
      questions: [
        question('fast', 'SCALE', 'UNIT'),
        question('city', 'SCALE', 'CITY'),
        question('short', 'CHOICE', 'CITY'),
        question('days', 'NUMBER', 'CITY', false),
        question('words', 'TEXT', 'CITY', false),
      ],
    },
    units: [
      { id: 'a', name: '甲局' },
      { id: 'b', name: '乙局' },
    ],
    replies,
  }) as unknown as Form

it('sends what was answered, of each unit that was chosen, and nothing that was left empty', () => {
  const values = { 'fast.a': 4, 'fast.b': 2, city: 5, short: 'staff', days: '0', words: '  ' }
  expect(repliesOf(form(), ['a'], values)).toEqual([
    { question: 'fast', unit: 'a', scale: 4 },
    { question: 'city', scale: 5 },
    { question: 'short', choice: 'staff' },
    { question: 'days', number: 0 },
  ])
})

it('reads back what was answered before', () => {
  const replies = repliesOf(form(), ['b'], { 'fast.b': 2, city: 5, short: 'staff', words: '建议' })
  const { values, units } = valuesOf(form(replies))
  expect(units).toEqual(['b'])
  expect(repliesOf(form(), units, values)).toEqual(replies)
})

it('misses what has to be answered, of units only of those that were chosen', () => {
  const fields = (units: string[], values: Record<string, number>) =>
    lacking(form(), units, values).map((it) => [it.question.code, it.unit])
  expect(fields([], { city: 3 })).toEqual([['short', undefined]])
  expect(fields(['a', 'b'], { city: 3, 'fast.a': 1 })).toEqual([
    ['fast', 'b'],
    ['short', undefined],
  ])
})

it('leads from what the server refuses to the field', () => {
  const replies = repliesOf(form(), ['a'], { 'fast.a': 4, city: 5 })
  expect(fieldOf('replies.0.unit', replies)).toBe('fast.a')
  expect(fieldOf('replies.1', replies)).toBe('city')
  expect(fieldOf('replies', replies)).toBe('replies')
})
