import { ref } from 'vue'

export interface Toast {
  id: number
  words: string
  tone: 'done' | 'problem'
  /** Takes back what was just done. */
  undo?: () => void | Promise<void>
}

export const toasts = ref<Toast[]>([])

let next = 1

/** Says in a corner what happened. With an undo it stays for ten seconds, a problem until it is closed. */
export function say(words: string, options: { tone?: Toast['tone']; undo?: Toast['undo'] } = {}): void {
  const toast: Toast = { id: next++, words, tone: options.tone ?? 'done' }
  if (options.undo) toast.undo = options.undo
  toasts.value = [...toasts.value.slice(-3), toast]
  if (toast.tone === 'done') setTimeout(() => close(toast.id), options.undo ? 10_000 : 4_000)
}

export function close(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}
