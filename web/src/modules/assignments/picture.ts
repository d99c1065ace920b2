/** A day of the working calendar. */
export interface CalendarDay {
  date: string
  working: boolean
  reason: string
  holiday?: string | undefined
}

export interface Hours {
  opens: string
  closes: string
}

/** A day as a column of the picture. */
export interface Column extends CalendarDay {
  x: number
  width: number
}

/** How much narrower a day is on which no working time passes. */
const OFF = 0.34
const ZONE = '+08:00'

/**
 * A line of days on which working time can be read: working days share the width, days off are narrow, and within a day only office
 * hours count, so that a bar's length is the working time that passed.
 */
export class Timeline {
  readonly columns: Column[]

  constructor(
    days: CalendarDay[],
    private readonly hours: Hours,
    readonly width: number,
  ) {
    const total = days.reduce((sum, day) => sum + (day.working ? 1 : OFF), 0)
    const unit = total ? width / total : 0
    let x = 0
    this.columns = days.map((day) => {
      const column = { ...day, x, width: unit * (day.working ? 1 : OFF) }
      x += column.width
      return column
    })
  }

  /** The days whose date has room in the picture: each at least `room` after the one before, working days first. */
  labelled(room: number): Set<string> {
    const shown: Column[] = []
    const fits = (it: Column) => shown.every((other) => Math.abs(other.x - it.x) >= room)
    for (const it of [...this.columns.filter((one) => one.working), ...this.columns.filter((one) => !one.working)]) {
      if (fits(it) && it.x + room <= this.width + 1) shown.push(it)
    }
    return new Set(shown.map((it) => it.date))
  }

  /** Where a moment lies; before the first day 0, after the last the whole width. */
  at(moment: string | Date): number {
    const time = new Date(moment).getTime()
    const column = this.columns.find((it) => time < Date.parse(`${it.date}T24:00:00${ZONE}`))
    if (!column) return this.width
    const start = Date.parse(`${column.date}T00:00:00${ZONE}`)
    if (time < start) return column.x
    return column.x + column.width * (column.working ? this.part(time, column.date) : (time - start) / 86_400_000)
  }

  /** Which part of the office hours of its day has passed. */
  private part(time: number, date: string): number {
    const opens = Date.parse(`${date}T${this.hours.opens}${ZONE}`)
    const closes = Date.parse(`${date}T${this.hours.closes}${ZONE}`)
    return Math.min(1, Math.max(0, (time - opens) / (closes - opens)))
  }
}

export interface Span {
  from: string
  to: string
}

/** When the clocks of a part stood still: suspensions, and a return until it was ruled on. Open ones last until `until`. */
export function pauses(
  history: { kind: string; at: string; detail: { [key: string]: unknown } }[],
  assignment: string | undefined,
  until: string,
): Span[] {
  const ends: Record<string, string[]> = {
    ClockSuspended: ['ClockResumed', 'MatterFolded', 'MatterDismissed'],
    ReturnRequested: ['ReturnGranted', 'ReturnDenied', 'LeadNamed', 'MatterFolded', 'MatterDismissed'],
  }
  const own = history.filter((it) => !it.detail['assignment'] || it.detail['assignment'] === assignment)
  return own.flatMap((step, at) => {
    const closing = ends[step.kind]
    if (!closing || !assignment) return []
    const end = own.slice(at + 1).find((it) => closing.includes(it.kind))
    return [{ from: step.at, to: end?.at ?? until }]
  })
}
