/** `3.2 ms`, `1.4 s`, `12 min`. */
export function time(milliseconds: number | null | undefined): string {
  if (milliseconds == null) return '—'
  if (milliseconds < 1) return `${milliseconds.toFixed(2)} ms`
  if (milliseconds < 1000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
  if (milliseconds < 120_000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${Math.round(milliseconds / 60_000)} min`
}

/** `512 MB`, `1.4 GB`. */
export function bytes(count: number): string {
  const mega = count / 1024 / 1024
  return mega < 1024 ? `${Math.round(mega)} MB` : `${(mega / 1024).toFixed(1)} GB`
}

/** Sorts by one figure, the largest first. */
export const by = <T>(rows: T[], key: keyof T): T[] =>
  [...rows].sort((a, b) => Number(b[key] ?? 0) - Number(a[key] ?? 0))
