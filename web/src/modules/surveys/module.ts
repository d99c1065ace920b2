import type { WebModule } from '@/app/module'

/** Surveys for officials: questionnaires, samples, progress, results. Enterprises answer in `front`. */
export default {
  name: 'surveys',
  words: () => import('./words'),
  routes: [
    {
      path: '/surveys',
      component: () => import('./pages/SurveyList.vue'),
      meta: { layout: 'office', title: 'surveys.title', needs: ['SURVEY_READ', 'SURVEY_EDIT'] },
    },
    {
      path: '/surveys/plan/:id?',
      component: () => import('./pages/PlanPage.vue'),
      meta: { layout: 'office', title: 'surveys.plan.title', needs: ['SURVEY_EDIT'] },
    },
    {
      path: '/surveys/:id',
      component: () => import('./pages/SurveyPage.vue'),
      meta: { layout: 'office', title: 'surveys.title', needs: ['SURVEY_READ', 'SURVEY_EDIT'] },
    },
    {
      path: '/questionnaires',
      component: () => import('./pages/QuestionnaireList.vue'),
      meta: { layout: 'office', title: 'surveys.papers.title', needs: ['SURVEY_EDIT', 'SURVEY_PUBLISH'] },
    },
    {
      path: '/questionnaires/:id',
      component: () => import('./pages/QuestionnairePage.vue'),
      meta: { layout: 'office', title: 'surveys.papers.title', needs: ['SURVEY_EDIT', 'SURVEY_PUBLISH'] },
    },
  ],
  menu: [
    {
      title: 'surveys.title',
      to: '/surveys',
      icon: 'ChatLineSquare',
      order: 56,
      group: 'watch',
      needs: ['SURVEY_READ', 'SURVEY_EDIT'],
    },
  ],
} satisfies WebModule
