import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { load, t, type WordsOf } from './i18n'
import type { WebModule } from './module'
import { home, may, profile } from './session'

/** What everybody needs at once: pages for enterprises, and to sign in. */
const open = Object.values(import.meta.glob<WebModule>('../modules/*/public.ts', { eager: true, import: 'default' }))

const routesOf = (modules: WebModule[]) =>
  modules.flatMap((module) =>
    module.routes.map((route) => ({ ...route, meta: { words: module.words, ...route.meta } })),
  )

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...routesOf(open),
    { path: '/:path(.*)*', name: 'unknown', component: () => import('./NotFound.vue'), meta: { layout: 'bare' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? {} : { top: 0 }),
})

let rest: Promise<WebModule[]> | undefined

/** All other modules, which an enterprise on a phone never loads: they come with the first address that is not known yet. */
async function others(): Promise<WebModule[]> {
  rest ??= import('./officials').then(({ officials }) => {
    routesOf(officials).forEach((route) => router.addRoute(route))
    return officials
  })
  return rest
}

router.beforeEach(async (to) => {
  if (to.name === 'unknown' && !rest) {
    await others()
    return to.fullPath
  }
  const [refused] = await Promise.all([gate(to), ...(await wordsFor(to)).map(load)])
  return refused ?? true
})

/** Those of its module; on pages of officials also those of the menu. */
async function wordsFor(to: RouteLocationNormalized): Promise<WordsOf[]> {
  const own = to.meta.words ? [to.meta.words] : []
  return to.meta.layout === 'office'
    ? [...own, ...(await others()).filter((module) => module.menu).map((it) => it.words)]
    : own
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
