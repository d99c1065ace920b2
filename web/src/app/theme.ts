import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

const KEY = 'bihuan.theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

/** Light, dark, or as the device says; kept on this device. */
export const theme = ref<Theme>((localStorage.getItem(KEY) as Theme | null) ?? 'system')
const deviceIsDark = ref(dark.matches)
dark.addEventListener('change', (event) => (deviceIsDark.value = event.matches))

export const isDark = ref(false)

watchEffect(() => {
  isDark.value = theme.value === 'dark' || (theme.value === 'system' && deviceIsDark.value)
  document.documentElement.classList.toggle('dark', isDark.value)
})

export function choose(choice: Theme): void {
  theme.value = choice
  localStorage.setItem(KEY, choice)
}
