import type { WebModule } from '@/app/module'

export default {
  name: 'assignments',
  words: () => import('./words'),
  routes: [
    {
      path: '/today',
      component: () => import('./pages/TodayPage.vue'),
      meta: {
        layout: 'office',
        title: 'assignments.today.title',
        needs: ['ASSIGNMENT_WORK', 'ASSIGNMENT_APPROVE_IN_UNIT'],
      },
    },
  ],
  menu: [
    {
      title: 'assignments.today.title',
      to: '/today',
      icon: 'Calendar',
      order: 10,
      group: 'work',
      needs: ['ASSIGNMENT_WORK', 'ASSIGNMENT_APPROVE_IN_UNIT'],
    },
  ],
} satisfies WebModule
