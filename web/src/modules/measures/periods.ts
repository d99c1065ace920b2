import { isoMonth, now } from '@/app/time'

type Translate = (key: string, values: Record<string, string | number>) => string

/** Periods to choose from, the latest first: the last months, quarters, half years and years. */
export function periods(month = isoMonth(now()), months = 13): string[] {
  const [year, present] = month.split('-').map(Number) as [number, number]
  const list: string[] = []
  for (let back = 0; back < months; back++) {
    const at = year * 12 + present - 1 - back
    list.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  }
  const quarter = Math.ceil(present / 3)
  for (let back = 0; back < 4; back++) {
    const at = year * 4 + quarter - 1 - back
    list.push(`${Math.floor(at / 4)}-Q${(at % 4) + 1}`)
  }
  list.push(`${year}-H${present > 6 ? 2 : 1}`, present > 6 ? `${year}-H1` : `${year - 1}-H2`, `${year}`, `${year - 1}`)
  return list
}

/** `2026-03` as people say it. */
export function periodName(period: string, t: Translate): string {
  const month = /^(\d{4})-(\d\d)$/.exec(period)
  if (month) return t('measures.period.month', { year: month[1]!, month: Number(month[2]) })
  const part = /^(\d{4})-([QH])(\d)$/.exec(period)
  if (part?.[2] === 'Q') return t('measures.period.quarter', { year: part[1]!, n: part[3]! })
  if (part) return t(`measures.period.half.${part[3]}`, { year: part[1]! })
  const whole = /^(\d{4}-\d\d)-01\.\.\1-(28|29|30|31)$/.exec(period)
  if (whole) return periodName(whole[1]!, t)
  return /^\d{4}$/.test(period) ? t('measures.period.year', { year: period }) : period.replace('..', ' – ')
}
