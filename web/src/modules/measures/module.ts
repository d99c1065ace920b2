import type { WebModule } from '@/app/module'

export default {
  name: 'measures',
  words: () => import('./words'),
  routes: [
    {
      path: '/figures/:measure',
      component: () => import('./pages/FigureCases.vue'),
      meta: { layout: 'office', title: 'measures.cases.title', needs: ['MEASURES_READ'] },
    },
    {
      path: '/bulletins/:period?',
      component: () => import('./pages/PublishedPage.vue'),
      meta: { layout: 'public', title: 'measures.published.title' },
    },
    {
      path: '/bulletin',
      component: () => import('./pages/Bulletin.vue'),
      meta: { layout: 'office', title: 'measures.bulletin.title', needs: ['MEASURES_READ'] },
    },
  ],
  menu: [
    {
      title: 'measures.bulletin.title',
      to: '/bulletin',
      icon: 'DocumentCopy',
      order: 50,
      group: 'watch',
      needs: ['MEASURES_READ'],
    },
  ],
} satisfies WebModule
