import { describe, expect, it } from 'vitest'
import type { Permission } from '@/app/module'
import { possible, type Doer } from './actions'
import type { Detail, Part } from './queries'

const UNIT = 'u1'
const part = (change: Partial<Part>): Part => ({
  id: 'p1',
  unit: UNIT,
  lead: true,
  state: 'DISPATCHED',
  dispatchedAt: '2026-03-02T10:00:00+08:00',
  ...change,
})
const matter = (parts: Part[], change: Partial<Detail> = {}): Detail =>
  ({
    parts,
    clocks: [{ no: 1 }],
    extensions: [],
    pledges: [],
    view: { stage: 'IN_HANDLING' },
    ...change,
  }) as unknown as Detail
const who = (unit: string, ...permissions: Permission[]) => ({
  unit,
  can: (it: Permission) => permissions.includes(it),
})
const kinds = (detail: Detail, doer: Doer) => possible(detail, doer).map((it) => it.kind)

describe('possible (C4, C5)', () => {
  const officer = who(UNIT, 'ASSIGNMENT_WORK')

  it('asks a unit to sign before anything else', () => {
    expect(kinds(matter([part({})]), officer)).toEqual(['SIGN', 'RETURN', 'HANDLER'])
  })

  it('puts the contact before the answer', () => {
    const first = (it: Partial<Part>) => possible(matter([part(it)]), officer).find((action) => action.primary)?.kind
    expect(first({ state: 'SIGNED' })).toBe('CONTACT')
    expect(first({ state: 'SIGNED', contactedAt: '2026-03-02T11:00:00+08:00' })).toBe('ANSWER')
  })

  it('submits answers where the rule asks for approval, and lets another approve them', () => {
    const ready = matter([part({ state: 'SIGNED', contactedAt: '2026-03-02T11:00:00+08:00' })])
    expect(possible(ready, { ...officer, needsApproval: true }).find((it) => it.primary)?.kind).toBe('SUBMIT')
    const history = [{ kind: 'AnswerSubmitted', account: 'a1', detail: { assignment: 'p1' } }]
    const waiting = { ...ready, history } as unknown as Detail
    const leader = { ...who(UNIT, 'ASSIGNMENT_APPROVE_IN_UNIT'), account: 'a2' }
    expect(kinds(waiting, leader)).toEqual(['DECIDE_ANSWER'])
    expect(kinds(waiting, { ...leader, account: 'a1' })).toEqual([])
    const refused = { ...ready, history: [...history, { kind: 'AnswerRefused', detail: { assignment: 'p1' } }] }
    expect(kinds(refused as unknown as Detail, leader)).toEqual([])
  })

  it('offers nothing on the part of another unit', () => {
    expect(kinds(matter([part({ unit: 'u2' })]), officer)).toEqual([])
  })

  it('offers no second extension while one waits', () => {
    const waiting = { extensions: [{ assignment: 'p1', state: 'PENDING', level: 'UNIT' }] } as Partial<Detail>
    expect(kinds(matter([part({ state: 'SIGNED' })], waiting), officer)).not.toContain('EXTEND')
  })

  it('lets the own leader decide on the first level and the bureau on the second', () => {
    const asked = (level: string) =>
      matter([part({ state: 'SIGNED' })], {
        extensions: [{ assignment: 'p1', state: 'PENDING', level }],
      } as Partial<Detail>)
    const leader = who(UNIT, 'ASSIGNMENT_APPROVE_IN_UNIT')
    const bureau = who('bureau', 'ASSIGNMENT_APPROVE_IN_BUREAU')
    expect(kinds(asked('UNIT'), leader)).toEqual(['DECIDE_EXTENSION'])
    expect(kinds(asked('UNIT'), bureau)).toEqual([])
    expect(kinds(asked('BUREAU'), leader)).toEqual([])
    expect(kinds(asked('BUREAU'), bureau)).toEqual(['DECIDE_EXTENSION'])
  })

  it('takes rulings to the consultation once it was called', () => {
    const dispatcher = who('bureau', 'ASSIGNMENT_RULE_ON_RETURN')
    const given = [part({ state: 'RETURN_REQUESTED' })]
    expect(kinds(matter(given), dispatcher)).toEqual(['RULE'])
    const called = { view: { stage: 'IN_CONSULTATION' } } as Partial<Detail>
    expect(kinds(matter(given, called), dispatcher)).toEqual(['NAME_LEAD'])
  })
})
