import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'
import zh from '@/words/zh-CN'

export type Locale = 'zh-CN' | 'en'
export type Words = { [key: string]: string | Words }
/** The words of a module, loaded with its first page. */
export type WordsOf = () => Promise<{ default: Record<Locale, Words> }>

const KEY = 'bihuan.locale'

export const i18n = createI18n<false>({
  legacy: false,
  locale: stored(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh as Words },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

export const locale = i18n.global.locale

/** Translates outside of components. */
export const t = i18n.global.t

const loaded = new Set<WordsOf>()

export async function load(words: WordsOf): Promise<void> {
  if (loaded.has(words)) return
  const { default: both } = await words()
  loaded.add(words)
  for (const [language, messages] of Object.entries(both)) i18n.global.mergeLocaleMessage(language, messages)
}

/** Switches the language; the choice is kept on this device. */
export async function use(language: Locale): Promise<void> {
  if (language === 'en') {
    i18n.global.mergeLocaleMessage('en', (await import('@/words/en')).default)
  }
  locale.value = language
  document.documentElement.lang = language
  localStorage.setItem(KEY, language)
  speak(language)
}

function stored(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
}
