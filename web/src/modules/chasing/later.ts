import { t } from '@/app/i18n'
import { close, say, toasts } from '@/ui/toasts'

const SECONDS = 6

const waiting = new Map<number, () => void>()

/**
 * Does something in a few seconds, so that one click is enough and a wrong one can still be taken back: what is sent to a unit
 * stands in the ledger for ever. Leaving the page sends at once what was not taken back.
 */
export function soon(words: (seconds: number) => string, act: () => Promise<void>): void {
  say(words(SECONDS), { undo: () => stop(id) })
  const id = toasts.value.at(-1)?.id ?? 0
  const run = () => {
    if (!waiting.has(id)) return
    stop(id)
    close(id)
    void act()
  }
  const timer = setTimeout(run, SECONDS * 1000)
  waiting.set(id, () => {
    clearTimeout(timer)
    waiting.delete(id)
  })
  runs.set(id, run)
}

const runs = new Map<number, () => void>()

function stop(id: number): void {
  waiting.get(id)?.()
  runs.delete(id)
}

addEventListener('pagehide', () => runs.forEach((run) => run()))

/** The words for an action that could not be done. */
export const failed = (reason: string): void => say(reason || t('app.unexpected'), { tone: 'problem' })
