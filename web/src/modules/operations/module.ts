import type { WebModule } from '@/app/module'

export default {
  name: 'operations',
  words: () => import('./words'),
  routes: [
    {
      path: '/operations',
      component: () => import('./pages/OperationsPage.vue'),
      meta: { layout: 'office', title: 'operations.title', needs: ['OPERATIONS_READ'] },
    },
  ],
  menu: [
    {
      title: 'operations.title',
      to: '/operations',
      icon: 'Odometer',
      order: 95,
      group: 'manage',
      needs: ['OPERATIONS_READ'],
    },
  ],
} satisfies WebModule
