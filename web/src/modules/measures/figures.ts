import type { RouteLocationRaw } from 'vue-router'
import type { Schemas } from '@/api/client'

export type Measure = Schemas['MeasureView']['measure']
export type Part = 'numerator' | 'denominator' | 'excluded'

const LESS_IS_BETTER: ReadonlySet<string> = new Set(['RETURNED', 'REDONE', 'OVERNIGHT', 'OVERDUE_OPEN'])

export const isHours = (measure: string): boolean => measure.startsWith('HOURS_')

/** Whether a lower value is the better one. */
export const lessIsBetter = (measure: string): boolean => LESS_IS_BETTER.has(measure) || isHours(measure)

/** A figure as people read it: `87.5%`, `12.4`; a dash where there is no case. */
export function figure(measure: string, value: number | null | undefined): string {
  if (value === null || value === undefined) return '—'
  return isHours(measure) ? value.toFixed(1) : `${(value * 100).toFixed(1).replace(/\.0$/, '')}%`
}

/** Whether a change is for the better: 1, 0, -1. */
export function better(
  measure: string,
  value: number | null | undefined,
  before: number | null | undefined,
): -1 | 0 | 1 {
  if (value == null || before == null) return 0
  const change = Math.round((value - before) * 1000)
  return change === 0 ? 0 : change > 0 === lessIsBetter(measure) ? -1 : 1
}

/** Where the cases of a figure are. */
export function casesOf(
  measure: string,
  period: string,
  of: { unit?: string | undefined; area?: string | undefined; category?: string | undefined; part?: Part } = {},
): RouteLocationRaw {
  const query = Object.fromEntries(Object.entries({ period, ...of }).filter(([, value]) => value))
  return { path: `/figures/${measure}`, query }
}
