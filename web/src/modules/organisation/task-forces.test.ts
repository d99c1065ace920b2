import { expect, it } from 'vitest'
import type { TaskForce } from './queries'
import { nested, nextReport } from './task-forces'

const force = (id: string, change: Partial<TaskForce> = {}) =>
  ({ id, name: id, members: [], reports: [], ...change }) as unknown as TaskForce

it('puts each below its parent and what has ended last', () => {
  const forces = [force('sub', { parent: 'force' }), force('old', { until: '2025-01-01' }), force('force')]
  expect(nested(forces).map((it) => `${it.depth} ${it.force.id}`)).toEqual(['0 force', '1 sub', '0 old'])
})

it('does not lose one whose parent is not shown', () => {
  expect(nested([force('sub', { parent: 'gone' })])).toHaveLength(1)
})

it('knows the earliest report that is owed', () => {
  const reports = [{ due: '2026-04-30' }, { due: '2026-01-31', delivered: '2026-01-30' }, { due: '2026-02-28' }]
  expect(nextReport(force('a', { reports }))).toBe('2026-02-28')
})
