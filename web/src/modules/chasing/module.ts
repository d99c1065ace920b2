import type { WebModule } from '@/app/module'

export default {
  name: 'chasing',
  words: () => import('./words'),
  routes: [
    {
      path: '/overdue',
      component: () => import('./pages/Overdue.vue'),
      meta: { layout: 'office', title: 'chasing.overdue.title', needs: ['ASSIGNMENT_CHASE'] },
    },
    {
      path: '/overnight',
      component: () => import('./pages/Overnight.vue'),
      meta: { layout: 'office', title: 'chasing.overnight.title', needs: ['MEASURES_READ'] },
    },
  ],
  menu: [
    {
      title: 'chasing.overdue.title',
      to: '/overdue',
      icon: 'AlarmClock',
      order: 40,
      group: 'watch',
      needs: ['ASSIGNMENT_CHASE'],
    },
    {
      title: 'chasing.overnight.title',
      to: '/overnight',
      icon: 'Moon',
      order: 45,
      group: 'watch',
      needs: ['MEASURES_READ'],
    },
  ],
} satisfies WebModule
