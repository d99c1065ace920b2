import type { Year } from './queries'

export type Day = Year['days'][number]

/** The days of a year by month, each month with as many blanks before its first day as its week has (Monday first). */
export function months(days: Day[]): { month: number; blanks: number; days: Day[] }[] {
  const list: { month: number; blanks: number; days: Day[] }[] = []
  for (const day of days) {
    const month = Number(day.date.slice(5, 7))
    if (list.at(-1)?.month !== month) {
      list.push({ month, blanks: (new Date(`${day.date}T00:00:00Z`).getUTCDay() + 6) % 7, days: [] })
    }
    list.at(-1)!.days.push(day)
  }
  return list
}
