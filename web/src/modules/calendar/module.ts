import type { WebModule } from '@/app/module'

export default {
  name: 'calendar',
  words: () => import('./words'),
  routes: [
    {
      path: '/calendar',
      component: () => import('./pages/CalendarYear.vue'),
      meta: { layout: 'office', title: 'calendar.title', needs: ['SELF'] },
    },
  ],
  menu: [
    {
      title: 'calendar.title',
      to: '/calendar',
      icon: 'Calendar',
      order: 86,
      group: 'manage',
      needs: ['CALENDAR_EDIT'],
    },
  ],
} satisfies WebModule
