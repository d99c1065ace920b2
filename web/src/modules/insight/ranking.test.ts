import { describe, expect, it } from 'vitest'
import type { Unit } from './queries'
import { bestAndWorst } from './ranking'

const unit = (name: string, solution: number | undefined, judged: number): Unit =>
  ({ unit: name, name, solution, judged, answers: judged, overdue: 0 }) as Unit

describe('best and worst', () => {
  it('leaves out units with too few verdicts', () => {
    const { best, worst } = bestAndWorst([unit('a', 1, 2), unit('b', 0.9, 5), unit('c', 0.5, 9)])
    expect([best, worst].map((list) => list.map((it) => it.name))).toEqual([['b'], ['c']])
  })

  it('names nobody twice and begins with the extremes', () => {
    const units = [0.1, 0.9, 0.5, 0.7, 0.3].map((it) => unit(String(it), it, 10))
    const { best, worst } = bestAndWorst(units)
    expect(best.map((it) => it.name)).toEqual(['0.9', '0.7'])
    expect(worst.map((it) => it.name)).toEqual(['0.1', '0.3'])
  })
})
