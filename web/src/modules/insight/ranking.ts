import type { Unit } from './queries'

/** Fewer verdicts say too little to praise or to blame. */
export const ENOUGH = 3

/** Units by how their answers were judged, the best first; those with too few verdicts are left out. */
export function ranked(units: Unit[]): Unit[] {
  return units
    .filter((it) => it.judged >= ENOUGH && it.solution != null)
    .sort((a, b) => b.solution! - a.solution! || (b.onTime ?? 0) - (a.onTime ?? 0) || b.judged - a.judged)
}

/** The first and the last few; nobody stands in both. */
export function bestAndWorst(units: Unit[], most = 5): { best: Unit[]; worst: Unit[] } {
  const all = ranked(units)
  const each = Math.min(most, Math.floor(all.length / 2))
  return { best: all.slice(0, each), worst: each ? all.slice(-each).reverse() : [] }
}
