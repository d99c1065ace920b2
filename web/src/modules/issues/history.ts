import type { Schemas } from '@/api/client'

/** A line of the timeline: what, who, when, and what was said. */
export interface Happening {
  type: string
  at: string
  actor: string
  unit?: string | undefined
  text?: string | undefined
  facts: [name: string, value: string][]
}

/** Said elsewhere on the page, or of no use to a reader. */
const QUIET = new Set(['MatterOpened', 'MessageSent', 'SupplementAdded', 'NoteAdded'])

/** What happened to the issue and to its matter as one story, latest first. */
export function story(
  issue: Schemas['IssueView'],
  matter: Schemas['WorklistsDetail'] | undefined,
  told: (fact: string, value: unknown) => [string, string] | undefined,
): Happening[] {
  const own = issue.timeline
    .filter((it) => !matter || it.type.startsWith('issues.'))
    .map((it) => line(it.type.split('.')[1] ?? it.type, it.at, it.by.kind, it.by.unit, undefined, it.data, told))
  const steps = (matter?.history ?? []).map((it) =>
    line(it.kind, it.at, it.actor, it.unit, it.text, { ...it.detail, unit: undefined }, told),
  )
  return [...own, ...steps].filter((it) => !QUIET.has(it.type)).sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function line(
  type: string,
  at: string,
  actor: string,
  unit: string | undefined,
  text: string | undefined,
  data: Record<string, unknown>,
  told: (fact: string, value: unknown) => [string, string] | undefined,
): Happening {
  const facts = Object.entries(data).flatMap(([name, value]) => {
    const words = value === null || value === undefined ? undefined : told(name, value)
    return words ? [words] : []
  })
  return { type, at, actor, unit, text, facts }
}
