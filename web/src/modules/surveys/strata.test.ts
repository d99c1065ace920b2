import { expect, it } from 'vitest'
import { inOrder, nameOf, total, type Stratum } from './strata'

const row = (stratum: string, more: Partial<Stratum> = {}): Stratum => ({
  stratum,
  population: 10,
  atLimit: 1,
  quota: 4,
  invited: 3,
  steppedOver: 1,
  answered: 2,
  ...more,
})
const names = { t: (key: string) => key.split('.').at(-1)!, areaName: (id: string) => `县${id}`, english: false }

it('names a stratum by what it is divided by', () => {
  expect(nameOf(row('C/SMALL/*', { industryZh: '制造业' }), names)).toBe('制造业 · SMALL')
  expect(nameOf(row('*/?/7'), names)).toBe('unknown · 县7')
  expect(nameOf(row('?/*/*'), names)).toBe('unknown')
  expect(nameOf(row('*/*/*'), names)).toBe('all')
  expect(nameOf(row('C/*/*', { industryZh: '制造业', industryEn: 'Manufacturing' }), { ...names, english: true })).toBe(
    'Manufacturing',
  )
})

it('adds up', () => {
  expect(total([row('a'), row('b', { answered: 0 })])).toEqual({
    population: 20,
    atLimit: 2,
    quota: 8,
    invited: 6,
    steppedOver: 2,
    answered: 2,
  })
})

it('stands by industry, then from large to micro', () => {
  const rows = ['C/MICRO/*', 'A/SMALL/*', 'C/LARGE/*', 'C/SMALL/*'].map((it) => row(it))
  expect(inOrder(rows).map((it) => it.stratum)).toEqual(['A/SMALL/*', 'C/LARGE/*', 'C/SMALL/*', 'C/MICRO/*'])
})
