import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { load, t, type WordsOf } from './i18n'
import type { MenuEntry, WebModule } from './module'
import { home, may, profile } from './session'

const found = import.meta.glob<WebModule>('../modules/*/module.ts', { eager: true, import: 'default' })

export const modules: WebModule[] = Object.values(found)

export const menu: MenuEntry[] = modules.flatMap((module) => module.menu ?? []).sort((a, b) => a.order - b.order)

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...modules.flatMap((module) =>
      module.routes.map((route) => ({ ...route, meta: { words: module.words, ...route.meta } })),
    ),
    { path: '/:path(.*)*', component: () => import('./NotFound.vue'), meta: { layout: 'bare' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
})

router.beforeEach(async (to) => {
  const [refused] = await Promise.all([gate(to), ...wordsFor(to).map(load)])
  return refused ?? true
})

/** Those of its module; on pages of officials also those of the menu. */
function wordsFor(to: RouteLocationNormalized): WordsOf[] {
  const own = to.meta.words ? [to.meta.words] : []
  return to.meta.layout === 'office' ? [...own, ...modules.filter((module) => module.menu).map((it) => it.words)] : own
}

router.afterEach((to) => {
  document.title = to.meta.title ? `${t(to.meta.title)} · ${t('app.name')}` : t('app.title')
})

/** Who is not signed in signs in first and comes back; who may not see a page goes to his own first page. */
async function gate(to: RouteLocationNormalized) {
  if (!to.meta.needs) return undefined
  const me = await profile()
  if (!me) return { path: '/sign-in', query: { to: to.fullPath } }
  if ((me.mustChangePassword || me.mustSetSecondFactor) && to.path !== '/account')
    return { path: '/account', query: { to: to.fullPath } }
  return may(me, to.meta.needs) ? undefined : { path: home(me), query: { refused: to.path } }
}
