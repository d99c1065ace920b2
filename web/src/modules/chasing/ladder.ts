import type { Schemas } from '@/api/client'
import type { ChaseStep, Item, Rung } from './queries'

/** One rung as it stands for a part of a matter: taken already, or still to come. */
export interface RungView {
  step: ChaseStep
  takenAt?: string
  automatic?: boolean
  paper?: string
  /** Working minutes after the due time; only of rungs to come. */
  workingMinutes?: number
}

interface Taken {
  assignment: string
  clock: string
  step: ChaseStep
  automatic: boolean
  number?: string
}

/** The ladder of a part's clock: what was taken, in order, then what comes by itself. */
export function ladderOf(item: Item, history: Schemas['WorklistsStep'][], rungs: Rung[]): RungView[] {
  const taken = history
    .filter((step) => step.kind === 'ChaseStepTaken')
    .map((step) => ({ at: step.at, detail: step.detail as unknown as Taken }))
    .filter(({ detail }) => detail.assignment === item.assignment)
    .filter(({ detail }) => detail.clock === item.clock || !detail.automatic)
    .map(({ at, detail }): RungView => ({
      step: detail.step,
      takenAt: at,
      automatic: detail.automatic,
      ...(detail.number ? { paper: detail.number } : {}),
    }))
  const done = new Set(taken.filter((it) => it.automatic).map((it) => it.step))
  const coming = rungs
    .filter((rung) => rung.clock === item.clock && !done.has(rung.step))
    .map((rung): RungView => ({ step: rung.step, workingMinutes: rung.workingMinutes }))
  return [...taken, ...coming]
}

/** Working minutes as hours, or as days of the usual seven and a half hours. */
export function workingTime(minutes: number, t: (key: string, values: { n: number }) => string): string {
  const whole = Math.abs(minutes)
  return whole % 450 === 0 ? t('app.days', { n: whole / 450 }) : t('app.hours', { n: Math.round(whole / 6) / 10 })
}
