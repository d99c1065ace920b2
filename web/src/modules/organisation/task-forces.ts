import type { TaskForce } from './queries'

/** Each below its parent, with how deep it lies; those that go on before those that have ended. */
export function nested(forces: TaskForce[]): { force: TaskForce; depth: number }[] {
  const known = new Set(forces.map((it) => it.id))
  const sorted = [...forces].sort((a, b) => Number(!!a.until) - Number(!!b.until))
  const below = (parent: string | undefined, depth: number): { force: TaskForce; depth: number }[] =>
    sorted
      .filter((it) => (it.parent && known.has(it.parent) ? it.parent : undefined) === parent)
      .flatMap((force) => [{ force, depth }, ...below(force.id, depth + 1)])
  return below(undefined, 0)
}

/** The date of the earliest report that is still owed. */
export function nextReport(force: TaskForce): string | undefined {
  return force.reports
    .filter((it) => !it.delivered)
    .map((it) => it.due)
    .sort()[0]
}
