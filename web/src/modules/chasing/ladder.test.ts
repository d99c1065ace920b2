import { expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { ladderOf } from './ladder'
import type { Item, Rung } from './queries'

const item = { assignment: 'a', clock: 'ANSWER' } as Item
const rungs: Rung[] = [
  { clock: 'SIGN', step: 'URGING', workingMinutes: 0 },
  { clock: 'ANSWER', step: 'WARNING', workingMinutes: -450 },
  { clock: 'ANSWER', step: 'URGING', workingMinutes: 0 },
  { clock: 'ANSWER', step: 'SUPERVISION_ORDER', workingMinutes: 450 },
]
const step = (detail: object): Schemas['WorklistsStep'] =>
  ({ kind: 'ChaseStepTaken', at: '2026-03-02T10:00:00+08:00', actor: 'SYSTEM', version: 1, detail }) as never

it('shows what was taken of this clock, then what comes by itself', () => {
  const history = [
    step({ assignment: 'a', clock: 'ANSWER', step: 'WARNING', automatic: true }),
    step({ assignment: 'other', clock: 'ANSWER', step: 'URGING', automatic: true }),
    step({ assignment: 'a', clock: 'SIGN', step: 'URGING', automatic: true }),
  ]
  expect(ladderOf(item, history, rungs).map((it) => [it.step, !!it.takenAt])).toEqual([
    ['WARNING', true],
    ['URGING', false],
    ['SUPERVISION_ORDER', false],
  ])
})

it('keeps the automatic step to come where an inspector took the same by hand', () => {
  const history = [
    step({ assignment: 'a', clock: 'ANSWER', step: 'URGING', automatic: false, number: '督〔2026〕7号' }),
  ]
  const ladder = ladderOf(item, history, rungs)
  expect(ladder[0]).toMatchObject({ step: 'URGING', automatic: false, paper: '督〔2026〕7号' })
  expect(ladder.filter((it) => it.step === 'URGING')).toHaveLength(2)
})
