import type { MenuEntry, WebModule } from './module'

/** The modules with pages for officials. */
export const officials = Object.values(
  import.meta.glob<WebModule>('../modules/*/module.ts', { eager: true, import: 'default' }),
)

export const menu: MenuEntry[] = officials.flatMap((module) => module.menu ?? []).sort((a, b) => a.order - b.order)
