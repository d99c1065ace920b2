import type { WebModule } from '@/app/module'

export default {
  name: 'insight',
  words: () => import('./words'),
  routes: [
    {
      path: '/cockpit',
      component: () => import('./pages/CockpitPage.vue'),
      meta: { layout: 'office', title: 'insight.cockpit.title', needs: ['MEASURES_READ'] },
    },
    {
      path: '/cockpit/wall',
      component: () => import('./pages/WallPage.vue'),
      meta: { layout: 'bare', title: 'insight.cockpit.title', needs: ['MEASURES_READ'] },
    },
  ],
  menu: [
    {
      title: 'insight.cockpit.title',
      to: '/cockpit',
      icon: 'DataBoard',
      order: 30,
      group: 'watch',
      needs: ['MEASURES_READ'],
    },
  ],
} satisfies WebModule
