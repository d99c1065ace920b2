import { expect, it } from 'vitest'
import { bodyOf, formOf, freeCode, move, newQuestion, type PaperForm } from './papers'

const form = (): PaperForm => ({ title: '问卷', topics: [{ code: 't1', zh: '效率', en: 'Speed' }], questions: [] })

it('sends of a question only what its kind has, whatever was typed before', () => {
  const paper = form()
  const question = { ...newQuestion(paper), zh: '几天?', en: 'Days?', least: '0', most: '', choices: [] }
  paper.questions = [{ ...question, kind: 'NUMBER' }]
  expect(bodyOf(paper).questions[0]).toEqual({
    code: 'q1',
    kind: 'NUMBER',
    about: 'CITY',
    zh: '几天?',
    en: 'Days?',
    required: true,
    least: 0,
  })
  paper.questions = [question]
  expect(bodyOf(paper).questions[0]).toMatchObject({ kind: 'SCALE', about: 'UNIT', topic: 't1' })
  expect(bodyOf(paper).questions[0]).not.toHaveProperty('least')
})

it('reads what it wrote', () => {
  const paper = form()
  paper.questions = [{ ...newQuestion(paper), kind: 'CHOICE', about: 'CITY', topic: '', choices: [] }]
  const body = bodyOf(paper)
  const content = { topics: body.topics, questions: body.questions.map((it) => ({ ...it, choices: [] })) }
  expect(bodyOf(formOf('问卷', content as never))).toEqual(body)
})

it('finds a code that nobody has', () => {
  expect(freeCode('q', [{ code: 'q1' }, { code: 'q3' }])).toBe('q2')
})

it('moves within the list and not beyond it', () => {
  const list = ['a', 'b', 'c']
  move(list, 0, 1)
  expect(list).toEqual(['b', 'a', 'c'])
  move(list, 0, -1)
  move(list, 2, 1)
  expect(list).toEqual(['b', 'a', 'c'])
})
