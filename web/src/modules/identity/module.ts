import type { WebModule } from '@/app/module'

export default {
  name: 'identity',
  words: () => import('./words'),
  routes: [
    {
      path: '/admin/accounts',
      component: () => import('./pages/AccountsPage.vue'),
      meta: { layout: 'office', title: 'identity.accounts.title', needs: ['ACCOUNT_READ'] },
    },
    {
      path: '/admin/service-accounts',
      component: () => import('./pages/ServiceAccounts.vue'),
      meta: { layout: 'office', title: 'identity.services.title', needs: ['ACCOUNT_READ'] },
    },
  ],
  menu: [
    {
      title: 'identity.accounts.title',
      to: '/admin/accounts',
      icon: 'Key',
      order: 82,
      group: 'manage',
      needs: ['ACCOUNT_READ'],
    },
    {
      title: 'identity.services.title',
      to: '/admin/service-accounts',
      icon: 'Connection',
      order: 83,
      group: 'manage',
      needs: ['ACCOUNT_READ'],
    },
  ],
} satisfies WebModule
