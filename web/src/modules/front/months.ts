/** The latest months, such as `2026-03`, the latest first. */
export function months(last: string, many: number): string[] {
  const [year, month] = last.split('-').map(Number) as [number, number]
  return Array.from({ length: many }, (_, back) => {
    const at = year * 12 + month - 1 - back
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
  })
}
