import type { Sample } from './queries'

export type Stratum = Sample['strata'][number]

/** How names are found: words by key, and areas by id. */
export interface Names {
  t: (key: string) => string
  areaName: (id: string) => string
  english: boolean
}

/** `C/SMALL/*` in words: `制造业 · 小型`. */
export function nameOf(row: Stratum, { t, areaName, english }: Names): string {
  const [industry = '*', size = '*', area = '*'] = row.stratum.split('/')
  const unknown = t('surveys.sample.unknown')
  const parts = [
    industry === '*' ? '' : ((english ? row.industryEn : row.industryZh) ?? unknown),
    size === '*' ? '' : size === '?' ? unknown : t(`word.SizeClass.${size}`),
    area === '*' ? '' : area === '?' ? unknown : areaName(area),
  ].filter(Boolean)
  return parts.join(' · ') || t('surveys.sample.all')
}

/** All strata together. */
export function total(rows: Stratum[]) {
  const sum = (of: (row: Stratum) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    population: sum((it) => it.population),
    atLimit: sum((it) => it.atLimit),
    quota: sum((it) => it.quota),
    invited: sum((it) => it.invited),
    steppedOver: sum((it) => it.steppedOver),
    answered: sum((it) => it.answered),
  }
}

const SIZES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO']

/** By industry, then from large to micro. */
export const inOrder = (rows: Stratum[]): Stratum[] => {
  const parts = (row: Stratum) => row.stratum.split('/')
  const size = (row: Stratum) => SIZES.indexOf(parts(row)[1] ?? '')
  return [...rows].sort((a, b) => parts(a)[0]!.localeCompare(parts(b)[0]!) || size(a) - size(b))
}
