import type { Schemas } from '@/api/client'

export type Group = Schemas['Scheme']['group']
export type State = Schemas['RoundView']['state']
export type SchemePart = Schemas['SchemePart']
export type PartScore = Schemas['UnitScorePartScore']
export type Scale = Schemas['SchemesSourceOffer']['scale']

export const GROUPS: Group[] = ['DEPARTMENTS', 'COUNTIES']
export const STATES: State[] = ['DRAFT', 'CALCULATED', 'PREVIEW', 'OBJECTION', 'REVIEW', 'FROZEN', 'PUBLISHED']
/** What all weights total. */
export const TOTAL = 100

/** A score with two digits; a dash where there is none. */
export const score = (value: number | null | undefined): string => (value == null ? '—' : value.toFixed(2))

/** The scale of a part: its source's, or what its marking says. */
export const scaleOf = (part: SchemePart): Scale =>
  part.sourceCode.startsWith('HOURS_') ? 'HOURS' : part.marking.kind === 'GIVEN' ? 'POINTS' : 'RATE'

/** A value as people read it on its scale: `87.5%`, `12.4`, `83.0`. */
export function figure(scale: Scale, value: number | null | undefined): string {
  if (value == null) return '—'
  return scale === 'RATE' ? `${shown(scale, value)}%` : value.toFixed(1)
}

/** A number as an editor shows it: rates in percent, without the noise of binary fractions. */
export const shown = (scale: Scale, value: number): number =>
  scale === 'RATE' ? Math.round(value * 1e4) / 1e2 : Math.round(value * 1e4) / 1e4

/** What an editor's number means: the opposite of {@link shown}. */
export const meant = (scale: Scale, typed: number): number => (scale === 'RATE' ? Math.round(typed * 1e4) / 1e6 : typed)

export const weightTotal = (parts: { weight: number }[]): number =>
  parts.reduce((sum, it) => sum + (Number.isFinite(it.weight) ? it.weight : 0), 0)

/** One bar of a waterfall, from the sum before it to the sum after it, in points. */
export interface Bar {
  key: string
  kind: 'part' | 'bonus' | 'deduction' | 'total'
  from: number
  to: number
  /** The most that it could have given, from where it begins. */
  most: number
}

/** From nothing through the parts, bonus and deduction to the total. */
export function waterfall(unit: Schemas['UnitScore'], parts: SchemePart[]): Bar[] {
  const bars: Bar[] = []
  let sum = 0
  const add = (key: string, kind: Bar['kind'], points: number, most: number) => {
    bars.push({ key, kind, from: sum, to: Math.max(0, sum + points), most: Math.max(sum, sum + most) })
    sum = Math.max(0, sum + points)
  }
  const scored = unit.scoredWeight || TOTAL
  for (const it of unit.parts) {
    const weight = parts.find((part) => part.code === it.part)?.weight ?? 0
    add(it.part, 'part', it.contribution, it.state === 'SCORED' ? (weight * TOTAL) / scored : 0)
  }
  if (unit.bonus) add('bonus', 'bonus', unit.bonus, 0)
  if (unit.deduction) add('deduction', 'deduction', -unit.deduction, 0)
  bars.push({ key: 'total', kind: 'total', from: 0, to: unit.total ?? 0, most: unit.total ?? 0 })
  return bars
}

/** Periods that are over on a day such as `2026-03-02`, the latest first: quarters, half years, years. */
export function finishedPeriods(day: string): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const list = (perYear: number, name: (year: number, part: number) => string, many: number): string[] => {
    const present = year * perYear + Math.floor(((month - 1) * perYear) / 12)
    return Array.from({ length: many }, (_, back) => {
      const at = present - 1 - back
      return name(Math.floor(at / perYear), (at % perYear) + 1)
    })
  }
  return [...list(4, (y, n) => `${y}-Q${n}`, 4), ...list(2, (y, n) => `${y}-H${n}`, 2), ...list(1, (y) => `${y}`, 2)]
}

/** The number of the issue that a raw figure comes from, if it is one: `20260302-000001-1/2`. */
export const issueOf = (ref: string): string | undefined => /^(\d{8}-\d+-\d)\/\d+$/.exec(ref)?.[1]
