import type { RouteRecordRaw } from 'vue-router'
import type { Schemas } from '@/api/client'
import type { WordsOf } from './i18n'

export type Permission = Schemas['Profile']['permissions'][number]
export type Role = Schemas['Profile']['roles'][number]

/** Names of pictures of the menu; a module only names them, so that nobody loads them who sees no menu. */
export type Icon =
  | 'Box'
  | 'AlarmClock'
  | 'Calendar'
  | 'ChatLineSquare'
  | 'Checked'
  | 'CollectionTag'
  | 'DataBoard'
  | 'DocumentCopy'
  | 'Files'
  | 'Connection'
  | 'Key'
  | 'List'
  | 'Message'
  | 'Moon'
  | 'Odometer'
  | 'OfficeBuilding'
  | 'Phone'
  | 'SetUp'
  | 'Trophy'
  | 'Upload'
  | 'User'

/** An entry of the menu of officials. */
export interface MenuEntry {
  /** Key of its words. */
  title: string
  to: string
  icon: Icon
  /** Order within the whole menu: 10 today … 90 administration. */
  order: number
  group: 'work' | 'watch' | 'manage'
  /** Shown to who has one of these permissions (and, where given, one of these roles). */
  needs: Permission[]
  roles?: Role[]
}

/** What a module adds to the application. `module.ts` of each module exports one as default, `public.ts` what enterprises need of it at once. */
export interface WebModule {
  name: string
  words: WordsOf
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
}

declare module 'vue-router' {
  interface RouteMeta {
    /** `public`: pages for enterprises and everybody; `office`: for officials; `bare`: neither. */
    layout?: 'public' | 'office' | 'bare'
    /** Key of the words for the title. */
    title?: string
    /** One of these permissions is needed; without any the page is open to all. */
    needs?: Permission[]
    words?: WordsOf
  }
}
