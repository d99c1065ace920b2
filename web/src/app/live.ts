import type { Schemas } from '@/api/client'
import { onScopeDispose, ref } from 'vue'

/** What the server tells while a page is open: that something happened to a matter, never its words. */
export type Notice = Schemas['NoticeAnswer']

type Listener = (notice: Notice | 'reset') => void

const listeners = new Set<Listener>()
let source: EventSource | undefined

/** Whether notices are coming in. */
export const connected = ref(false)

/**
 * Listens to what happens as long as the calling component lives. All pages of a tab share one connection. After a gap that
 * could not be bridged listeners hear `reset`: whatever they show may be old.
 */
export function useLive(listener: Listener): void {
  listeners.add(listener)
  source ??= open()
  onScopeDispose(() => {
    listeners.delete(listener)
    if (!listeners.size) hangUp()
  })
}

function open(): EventSource {
  const opened = new EventSource('/api/events')
  opened.onopen = () => (connected.value = true)
  opened.onerror = () => (connected.value = false)
  opened.addEventListener('reset', () => tell('reset'))
  opened.onmessage = (event: MessageEvent<string>) => tell(JSON.parse(event.data) as Notice)
  return opened
}

function hangUp(): void {
  source?.close()
  source = undefined
  connected.value = false
}

function tell(notice: Notice | 'reset'): void {
  listeners.forEach((listener) => listener(notice))
}
