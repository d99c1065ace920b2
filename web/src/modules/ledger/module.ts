import type { WebModule } from '@/app/module'

export default {
  name: 'ledger',
  words: () => import('./words'),
  routes: [
    {
      path: '/ledger-roots',
      component: () => import('./pages/RootsPage.vue'),
      meta: { layout: 'public', title: 'ledger.roots.title' },
    },
    {
      path: '/ledger',
      component: () => import('./pages/LedgerPage.vue'),
      meta: { layout: 'office', title: 'ledger.title', needs: ['LEDGER_READ'] },
    },
  ],
  menu: [{ title: 'ledger.title', to: '/ledger', icon: 'Checked', order: 60, group: 'watch', needs: ['LEDGER_READ'] }],
} satisfies WebModule
