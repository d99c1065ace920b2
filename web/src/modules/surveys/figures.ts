import type { Line, Results, State } from './queries'

export type Tone = 'grey' | 'blue' | 'green' | 'yellow' | 'accent'

const TONES: Record<State, Tone> = {
  DRAFT: 'grey',
  PUBLISHED: 'blue',
  OPEN: 'yellow',
  CLOSED: 'accent',
  REPORTED: 'green',
}

export const toneOf = (state: State): Tone => TONES[state]

/** `37%`, or a dash where nobody is asked. */
export const share = (part: number, whole: number): string => (whole ? `${Math.round((part / whole) * 100)}%` : '—')

/** One decimal: a tenth of a point is less than any interval is wide. */
export const points = (value: number | undefined): string => (value == null ? '—' : value.toFixed(1))

/** `71.2–81.6`. */
export const interval = (line: Line): string => (line.low == null ? '' : `${points(line.low)}–${points(line.high)}`)

/** The lines of a topic: the city first, then units from the best to the worst, those without a figure last. */
export function ofTopic(lines: Line[], code: string): Line[] {
  const all = lines.filter((it) => it.kind === 'TOPIC' && it.code === code)
  const units = all.filter((it) => it.unit).sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
  return [...all.filter((it) => !it.unit), ...units]
}

/** The codes of one kind, each once, as they come. */
export const codes = (lines: Line[], kind: Line['kind']): string[] => [
  ...new Set(lines.filter((it) => it.kind === kind).map((it) => it.code)),
]

/** The same figure in another version, if it was another value there. */
export function before(line: Line, version: Results | undefined): Line | undefined {
  const same = version?.lines.find(
    (it) => it.kind === line.kind && it.code === line.code && it.unit === line.unit && it.choice === line.choice,
  )
  return same && same.value !== line.value ? same : undefined
}
