import { ChatLineSquare, Files, Message, Phone } from '@element-plus/icons-vue'
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
      path: '/issues/:number',
      component: () => import('./pages/IssuePage.vue'),
      meta: { layout: 'office', title: 'issues.page.title', needs: ['ISSUE_READ'] },
    },
  ],
  menu: [
    { title: 'issues.inbox.title', to: '/inbox', icon: Message, order: 11, group: 'work', needs: ['ISSUE_TRIAGE'] },
    {
      title: 'issues.hotline.title',
      to: '/hotline',
      icon: Phone,
      order: 12,
      group: 'work',
      needs: ['ISSUE_CALL_BACK'],
      roles: ['HOTLINE_OPERATOR'],
    },
    {
      title: 'issues.calls.title',
      to: '/call-backs',
      icon: ChatLineSquare,
      order: 14,
      group: 'work',
      needs: ['ISSUE_CALL_BACK'],
    },
    {
      title: 'issues.clue.title',
      to: '/clue',
      icon: Files,
      order: 18,
      group: 'work',
      needs: ['ISSUE_REGISTER_FOR_OTHERS'],
    },
  ],
} satisfies WebModule
