/** Times as people in the city read them: always Asia/Shanghai, whatever the device says. */
const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

/** The present moment; the one place that asks the device. */
export const now = (): Date => new Date(Date.now() + skew) // eslint-disable-line no-restricted-syntax

let skew = 0

/** Takes the server's `Bihuan-Time` as the truth: clocks of devices are wrong, and a rehearsal runs on its own time. */
export function serverSays(date: string | null): void {
  const time = date === null ? NaN : Date.parse(date)
  // eslint-disable-next-line no-restricted-syntax
  if (!Number.isNaN(time)) skew = time - Date.now()
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${name}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options })
  formats.set(key, made)
  return made
}

/** `3月2日` or, in another year, `2025年3月2日`. */
export function day(at: string | Date, locale = 'zh-CN'): string {
  const date = new Date(at)
  return year(date) === year(now())
    ? format(locale, 'day', { month: 'short', day: 'numeric' }).format(date)
    : format(locale, 'dayOfYear', { year: 'numeric', month: 'short', day: 'numeric' }).format(date)
}

/** `14:05`. */
export function clock(at: string | Date, locale = 'zh-CN'): string {
  return format(locale, 'clock', { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at))
}

/** `3月2日 14:05`. */
export function moment(at: string | Date, locale = 'zh-CN'): string {
  return `${day(at, locale)} ${clock(at, locale)}`
}

/** `周一`. */
export function weekday(at: string | Date, locale = 'zh-CN'): string {
  return format(locale, 'weekday', { weekday: 'short' }).format(new Date(at))
}

/** `2026-03-02`, as the interface and file names take it. */
export function isoDay(at: string | Date): string {
  return format('sv-SE', 'iso', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))
}

/** `2026-03`, a period of measures. */
export function isoMonth(at: string | Date): string {
  return isoDay(at).slice(0, 7)
}

/** The day after a day: `2026-02-28` → `2026-03-01`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

/** Whole calendar days from today to then, in Shanghai; negative if it is past. */
export function daysUntil(at: string | Date): number {
  return Math.round((Date.parse(isoDay(at)) - Date.parse(isoDay(now()))) / DAY)
}

function year(date: Date): string {
  return isoDay(date).slice(0, 4)
}
