import type { Published } from './queries'

/** Whether the later version gives another figure than the one before; a unit that was not there counts. */
export function changed(later: Published, before: Published, unit: string, measure: string): boolean {
  const of = (it: Published) => it.lines.find((line) => line.unit === unit)?.figures[measure]
  const [now, then] = [of(later), of(before)]
  return now?.numerator !== then?.numerator || now?.denominator !== then?.denominator
}
