import type { WebModule } from '@/app/module'

const needs: ['INDICATORS_READ'] = ['INDICATORS_READ']

export default {
  name: 'indicators',
  words: () => import('./words'),
  routes: [
    {
      path: '/indicators',
      component: () => import('./pages/TablesPage.vue'),
      meta: { layout: 'office', title: 'indicators.title', needs },
    },
    {
      path: '/indicators/systems/:code/:version',
      component: () => import('./pages/SystemPage.vue'),
      meta: { layout: 'office', title: 'indicators.system.title', needs },
    },
    {
      path: '/indicators/requests',
      component: () => import('./pages/RequestsPage.vue'),
      meta: { layout: 'office', title: 'indicators.request.title', needs },
    },
    {
      path: '/indicators/requests/:id',
      component: () => import('./pages/RequestPage.vue'),
      meta: { layout: 'office', title: 'indicators.request.title', needs },
    },
    {
      path: '/indicators/:id',
      component: () => import('./pages/SheetPage.vue'),
      meta: { layout: 'office', title: 'indicators.sheet.title', needs },
    },
    {
      path: '/indicators/:id/subject',
      component: () => import('./pages/SubjectPage.vue'),
      meta: { layout: 'office', title: 'indicators.subject.title', needs },
    },
    {
      path: '/indicators/:id/node',
      component: () => import('./pages/NodePage.vue'),
      meta: { layout: 'office', title: 'indicators.node.title', needs },
    },
    {
      path: '/indicators/:id/compare',
      component: () => import('./pages/ComparePage.vue'),
      meta: { layout: 'office', title: 'indicators.compare.title', needs },
    },
    {
      path: '/indicators/:id/what-if',
      component: () => import('./pages/WhatIfPage.vue'),
      meta: { layout: 'office', title: 'indicators.whatIf.title', needs },
    },
  ],
  menu: [
    { title: 'indicators.request.title', to: '/indicators/requests', icon: 'Upload', order: 18, group: 'work', needs },
    { title: 'indicators.title', to: '/indicators', icon: 'Odometer', order: 52, group: 'watch', needs },
  ],
} satisfies WebModule
