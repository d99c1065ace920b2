/** A rule's value as one line: a number, a word, or how many steps. */
export function inShort(value: unknown, t: (key: string, values: { n: number }) => string): string {
  const steps = stepsOf(value)
  if (steps) return t('rulebook.steps', { n: steps.length })
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export interface Step {
  clock: string
  step: string
  workingMinutes: number
}

/** The steps of a ladder; undefined if the value is none. */
export function stepsOf(value: unknown): Step[] | undefined {
  const steps = (value as { steps?: Step[] } | null)?.steps
  return Array.isArray(steps) ? steps : undefined
}

/** Reads what was typed as a value of the same kind as the present one; undefined if it cannot be. */
export function read(typed: string, like: unknown): unknown {
  const text = typed.trim()
  if (typeof like === 'number') return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined
  if (typeof like === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  return text || undefined
}
