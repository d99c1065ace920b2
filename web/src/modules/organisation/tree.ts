import type { Schemas } from '@/api/client'

export type Unit = Schemas['UnitView']

export interface Branch {
  unit: Unit
  depth: number
  parts: number
}

/** The units as lines of a tree, each below its parent; of a search, those that are found with all above them. */
export function lines(units: Unit[], closed: ReadonlySet<string>, search: string): Branch[] {
  const below = new Map<string, Unit[]>()
  for (const unit of units) below.set(unit.parent ?? '', [...(below.get(unit.parent ?? '') ?? []), unit])
  const known = new Set(units.map((unit) => unit.id))
  const roots = units.filter((unit) => !unit.parent || !known.has(unit.parent))
  const wanted = search ? found(units, search) : undefined

  function walk(unit: Unit, depth: number): Branch[] {
    if (wanted && !wanted.has(unit.id)) return []
    const parts = below.get(unit.id) ?? []
    const own = { unit, depth, parts: parts.length }
    return closed.has(unit.id) && !wanted ? [own] : [own, ...parts.flatMap((part) => walk(part, depth + 1))]
  }
  return roots.flatMap((root) => walk(root, 0))
}

function found(units: Unit[], search: string): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const wanted = new Set<string>()
  for (const unit of units) {
    if (!`${unit.name} ${unit.shortName} ${unit.code}`.toLowerCase().includes(search.toLowerCase())) continue
    for (let it: Unit | undefined = unit; it && !wanted.has(it.id); it = it.parent ? byId.get(it.parent) : undefined) {
      wanted.add(it.id)
    }
  }
  return wanted
}
