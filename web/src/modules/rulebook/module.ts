import type { WebModule } from '@/app/module'

export default {
  name: 'rulebook',
  words: () => import('./words'),
  routes: [
    {
      path: '/admin/rules',
      component: () => import('./pages/Rules.vue'),
      meta: { layout: 'office', title: 'rulebook.title', needs: ['RULES_READ'] },
    },
  ],
  menu: [
    {
      title: 'rulebook.title',
      to: '/admin/rules',
      icon: 'SetUp',
      order: 84,
      group: 'manage',
      needs: ['RULES_READ'],
      roles: ['ADMINISTRATOR', 'AUDITOR', 'LEADER'],
    },
  ],
} satisfies WebModule
