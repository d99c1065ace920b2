import type { WebModule } from '@/app/module'

const survey = () => import('./survey.words')

/** The pages for enterprises and everybody: raise, follow, judge. Phone first, and none of it needs an account but `/my`. */
export default {
  name: 'front',
  words: () => import('./words'),
  routes: [
    { path: '/', component: () => import('./pages/FrontDoor.vue'), meta: { layout: 'public' } },
    {
      path: '/raise',
      component: () => import('./pages/Raise.vue'),
      meta: { layout: 'public', title: 'front.raise.title' },
    },
    {
      path: '/receipts/:number',
      component: () => import('./pages/ReceiptPage.vue'),
      meta: { layout: 'public', title: 'front.receipt.title' },
    },
    {
      path: '/follow/:number?',
      component: () => import('./pages/FollowPage.vue'),
      meta: { layout: 'public', title: 'front.follow.title' },
    },
    {
      path: '/board',
      component: () => import('./pages/BoardPage.vue'),
      meta: { layout: 'public', title: 'front.board.title' },
    },
    {
      path: '/my',
      component: () => import('./pages/MyIssues.vue'),
      meta: { layout: 'public', title: 'front.mine.title', needs: ['ISSUE_JUDGE'] },
    },
    {
      path: '/survey',
      component: () => import('./pages/SurveyAnswer.vue'),
      meta: { layout: 'public', title: 'survey.title', words: survey },
    },
    {
      path: '/survey/:id',
      component: () => import('./pages/SurveyAnswer.vue'),
      meta: { layout: 'public', title: 'survey.title', words: survey, needs: ['SURVEY_ANSWER'] },
    },
  ],
} satisfies WebModule
