import type { WebModule } from '@/app/module'

export default {
  name: 'assessment',
  words: () => import('./words'),
  routes: [
    {
      path: '/assessment',
      component: () => import('./pages/RoundsPage.vue'),
      meta: { layout: 'office', title: 'assessment.title', needs: ['ASSESSMENT_READ'] },
    },
    {
      path: '/assessment/rounds/:round',
      component: () => import('./pages/RoundPage.vue'),
      meta: { layout: 'office', title: 'assessment.round.title', needs: ['ASSESSMENT_READ'] },
    },
    {
      path: '/assessment/rounds/:round/units/:unit',
      component: () => import('./pages/UnitPage.vue'),
      meta: { layout: 'office', title: 'assessment.unit.title', needs: ['ASSESSMENT_READ'] },
    },
    {
      path: '/assessment/rounds/:round/what-if',
      component: () => import('./pages/WhatIfPage.vue'),
      meta: { layout: 'office', title: 'assessment.whatIf.title', needs: ['ASSESSMENT_READ'] },
    },
    {
      path: '/assessment/schemes',
      component: () => import('./pages/SchemePage.vue'),
      meta: { layout: 'office', title: 'assessment.scheme.title', needs: ['ASSESSMENT_READ'] },
    },
    {
      path: '/assessment/verification',
      component: () => import('./pages/VerifyPage.vue'),
      meta: { layout: 'office', title: 'assessment.verify.title', needs: ['ASSESSMENT_READ'] },
    },
  ],
  menu: [
    {
      title: 'assessment.title',
      to: '/assessment',
      icon: 'Trophy',
      order: 56,
      group: 'watch',
      needs: ['ASSESSMENT_READ'],
    },
  ],
} satisfies WebModule
