import { ref } from 'vue'

/** A newer version of these pages waits; `renew` takes it. */
export const newer = ref(false)
export let renew: () => Promise<void> = async () => location.reload()

/** Keeps the pages for use without network; not while developing. */
export function keepInstalled(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', async () => {
    const { registerSW } = await import('virtual:pwa-register')
    const update = registerSW({ onNeedRefresh: () => (newer.value = true) })
    renew = () => update(true)
  })
}
