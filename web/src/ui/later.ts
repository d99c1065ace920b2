import { t } from '@/app/i18n'
import { close, say, toasts } from './toasts'

const SECONDS = 6

interface Waiting {
  run: () => void
  stop: () => void
}

const waiting = new Map<number, Waiting>()

/**
 * Does something in a few seconds, so that one click is enough and a wrong one can still be taken back: what is sent to a unit
 * stands in the ledger for ever. Leaving the page sends at once what was not taken back.
 */
export function soon(words: (seconds: number) => string, act: () => Promise<void>, back?: () => void): void {
  say(words(SECONDS), {
    undo: () => {
      waiting.get(id)?.stop()
      back?.()
    },
  })
  const id = toasts.value.at(-1)?.id ?? 0
  const stop = () => {
    clearTimeout(timer)
    waiting.delete(id)
  }
  const run = () => {
    if (!waiting.has(id)) return
    stop()
    close(id)
    void act()
  }
  const timer = setTimeout(run, SECONDS * 1000)
  waiting.set(id, { run, stop })
}

addEventListener('pagehide', () => waiting.forEach((it) => it.run()))

/** The words for an action that could not be done. */
export const failed = (reason: string): void => say(reason || t('app.unexpected'), { tone: 'problem' })
