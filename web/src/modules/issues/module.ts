import type { WebModule } from '@/app/module'

export default {
  name: 'issues',
  words: () => import('./words'),
  routes: [
    {
      path: '/inbox',
      component: () => import('./pages/InboxPage.vue'),
      meta: { layout: 'office', title: 'issues.inbox.title', needs: ['ISSUE_TRIAGE'] },
    },
    {
      path: '/hotline',
      component: () => import('./pages/HotlinePage.vue'),
      meta: { layout: 'office', title: 'issues.hotline.title', needs: ['ISSUE_CALL_BACK'] },
    },
    {
      path: '/call-backs',
      component: () => import('./pages/CallBacksPage.vue'),
      meta: { layout: 'office', title: 'issues.calls.title', needs: ['ISSUE_CALL_BACK'] },
    },
    {
      path: '/clue',
      component: () => import('./pages/CluePage.vue'),
      meta: { layout: 'office', title: 'issues.clue.title', needs: ['ISSUE_REGISTER_FOR_OTHERS'] },
    },
    {
      path: '/issues',
      component: () => import('./pages/IssueList.vue'),
      meta: { layout: 'office', title: 'issues.list.title', needs: ['ISSUE_READ'] },
    },
    {
      path: '/import',
      component: () => import('./pages/ImportPage.vue'),
      meta: { layout: 'office', title: 'issues.import.title', needs: ['ISSUE_IMPORT'] },
    },
    {
      path: '/admin/categories',
      component: () => import('./pages/CategoriesPage.vue'),
      meta: { layout: 'office', title: 'issues.categories.title', needs: ['CATEGORY_EDIT'] },
    },
    {
      path: '/unsealings',
      component: () => import('./pages/UnsealingsPage.vue'),
      meta: { layout: 'office', title: 'issues.seal.pending', needs: ['IDENTITY_UNSEAL_DECIDE'] },
    },
    {
      path: '/issues/:number',
      component: () => import('./pages/IssuePage.vue'),
      meta: { layout: 'office', title: 'issues.page.title', needs: ['ISSUE_READ'] },
    },
  ],
  menu: [
    {
      title: 'issues.seal.pending',
      to: '/unsealings',
      icon: 'Key',
      order: 30,
      group: 'work',
      needs: ['IDENTITY_UNSEAL_DECIDE'],
    },
    { title: 'issues.inbox.title', to: '/inbox', icon: 'Message', order: 11, group: 'work', needs: ['ISSUE_TRIAGE'] },
    {
      title: 'issues.hotline.title',
      to: '/hotline',
      icon: 'Phone',
      order: 12,
      group: 'work',
      needs: ['ISSUE_CALL_BACK'],
      roles: ['HOTLINE_OPERATOR'],
    },
    {
      title: 'issues.calls.title',
      to: '/call-backs',
      icon: 'ChatLineSquare',
      order: 14,
      group: 'work',
      needs: ['ISSUE_CALL_BACK'],
    },
    {
      title: 'issues.clue.title',
      to: '/clue',
      icon: 'Files',
      order: 18,
      group: 'work',
      needs: ['ISSUE_REGISTER_FOR_OTHERS'],
    },
    {
      title: 'issues.list.title',
      to: '/issues',
      icon: 'List',
      order: 20,
      group: 'work',
      needs: ['ORGANISATION_READ'],
      roles: ['HOTLINE_OPERATOR', 'DISPATCHER', 'UNIT_OFFICER', 'UNIT_LEADER', 'INSPECTOR', 'LEADER', 'AUDITOR'],
    },
    { title: 'issues.import.title', to: '/import', icon: 'Upload', order: 22, group: 'work', needs: ['ISSUE_IMPORT'] },
    {
      title: 'issues.categories.title',
      to: '/admin/categories',
      icon: 'CollectionTag',
      order: 83,
      group: 'manage',
      needs: ['CATEGORY_EDIT'],
    },
  ],
} satisfies WebModule
