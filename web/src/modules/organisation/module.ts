import type { WebModule } from '@/app/module'

export default {
  name: 'organisation',
  words: () => import('./words'),
  routes: [
    {
      path: '/admin/organisation',
      component: () => import('./pages/OrganisationPage.vue'),
      meta: { layout: 'office', title: 'organisation.title', needs: ['ORGANISATION_EDIT'] },
    },
    {
      path: '/admin/people',
      component: () => import('./pages/PeoplePage.vue'),
      meta: { layout: 'office', title: 'organisation.people.title', needs: ['ORGANISATION_EDIT'] },
    },
    {
      path: '/admin/task-forces',
      component: () => import('./pages/TaskForcesPage.vue'),
      meta: { layout: 'office', title: 'organisation.forces.title', needs: ['ORGANISATION_EDIT'] },
    },
    {
      path: '/admin/packs',
      component: () => import('./pages/PackPage.vue'),
      meta: { layout: 'office', title: 'organisation.pack.title', needs: ['ORGANISATION_EDIT'] },
    },
  ],
  menu: [
    {
      title: 'organisation.title',
      to: '/admin/organisation',
      icon: 'OfficeBuilding',
      order: 80,
      group: 'manage',
      needs: ['ORGANISATION_EDIT'],
    },
    {
      title: 'organisation.people.title',
      to: '/admin/people',
      icon: 'User',
      order: 81,
      group: 'manage',
      needs: ['ORGANISATION_EDIT'],
    },
    {
      title: 'organisation.forces.title',
      to: '/admin/task-forces',
      icon: 'Files',
      order: 82,
      group: 'manage',
      needs: ['ORGANISATION_EDIT'],
    },
    {
      title: 'organisation.pack.title',
      to: '/admin/packs',
      icon: 'Box',
      order: 90,
      group: 'manage',
      needs: ['ORGANISATION_EDIT'],
    },
  ],
} satisfies WebModule
