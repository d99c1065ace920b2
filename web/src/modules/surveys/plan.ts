import { isoDay } from '@/app/time'
import type { Plan, Survey } from './queries'

export type Dimension = NonNullable<Plan['dimensions']>[number]
export const DIMENSIONS: Dimension[] = ['INDUSTRY', 'SIZE', 'AREA']

/** A plan while it is written; `paper` is a questionnaire and its version, `id:version`. */
export interface PlanForm {
  title: string
  purpose: string
  conductedBy: string
  periodStart: string
  periodEnd: string
  paper: string
  units: string[]
  dimensions: Dimension[]
  monitoredOnly: boolean
  size: number | ''
  least: number | ''
  closesOn: string
}

const DAY = 86_400_000

/** A fresh one: about the calendar quarter before today, for three weeks. */
export function newPlan(today: string): PlanForm {
  const year = Number(today.slice(0, 4))
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  const day = (month: number, of: number) => new Date(Date.UTC(year, month, of)).toISOString().slice(0, 10)
  return {
    title: '',
    purpose: '',
    conductedBy: '',
    periodStart: day(quarter * 3 - 3, 1),
    periodEnd: day(quarter * 3, 0),
    paper: '',
    units: [],
    dimensions: ['SIZE'],
    monitoredOnly: false,
    size: 100,
    least: 2,
    closesOn: new Date(Date.parse(`${today}T00:00:00Z`) + 21 * DAY).toISOString().slice(0, 10),
  }
}

export const formOf = (plan: Survey['plan']): PlanForm => ({
  title: plan.title,
  purpose: plan.purpose ?? '',
  conductedBy: plan.conductedBy ?? '',
  periodStart: plan.periodStart,
  periodEnd: plan.periodEnd,
  paper: `${plan.questionnaire}:${plan.version}`,
  units: [...plan.units],
  dimensions: [...plan.dimensions],
  monitoredOnly: plan.monitoredOnly,
  size: plan.size,
  least: plan.least,
  closesOn: isoDay(plan.closesAt),
})

/** What is sent; `quotas` are those decided for single strata, which other strata would not fit. */
export function bodyOf(form: PlanForm, quotas: Plan['quotas'] = []): Plan {
  const [questionnaire = '', version = ''] = form.paper.split(':')
  return {
    title: form.title,
    ...(form.purpose.trim() ? { purpose: form.purpose } : {}),
    ...(form.conductedBy.trim() ? { conductedBy: form.conductedBy } : {}),
    periodStart: form.periodStart,
    periodEnd: form.periodEnd,
    questionnaire,
    version: Number(version),
    units: form.units,
    dimensions: form.dimensions,
    monitoredOnly: form.monitoredOnly,
    size: Number(form.size),
    least: Number(form.least || 0),
    quotas,
    closesAt: `${form.closesOn}T23:59:00+08:00`,
  }
}

/** The fields that are still empty. */
export function missing(form: PlanForm): string[] {
  const needed = {
    title: form.title.trim(),
    questionnaire: form.paper,
    periodStart: form.periodStart,
    periodEnd: form.periodEnd,
    size: form.size,
    closesAt: form.closesOn,
  }
  return Object.entries(needed).flatMap(([name, value]) => (value === '' ? [name] : []))
}
