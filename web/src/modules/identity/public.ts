import type { WebModule } from '@/app/module'

export default {
  name: 'identity',
  words: () => import('./words'),
  routes: [
    {
      path: '/sign-in',
      component: () => import('./pages/SignIn.vue'),
      meta: { layout: 'public', title: 'identity.signIn.title' },
    },
    {
      path: '/account',
      component: () => import('./pages/Account.vue'),
      meta: { layout: 'public', title: 'app.account', needs: ['SELF'] },
    },
  ],
} satisfies WebModule
