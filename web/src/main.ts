import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import '@/ui/base.css'
import App from '@/app/App.vue'
import { bringChineseFont } from '@/app/font'
import { i18n, locale, use } from '@/app/i18n'
import { queries } from '@/app/query'
import { router } from '@/app/router'
import { keepInstalled } from '@/app/install'
import '@/app/theme'

await use(locale.value as 'zh-CN' | 'en')
createApp(App).use(i18n).use(router).use(VueQueryPlugin, { queryClient: queries }).mount('#app')
void bringChineseFont()
keepInstalled()
