import type { Board, Standing, TreeNode } from './queries'

/** Marks with two decimals; a dash for none. */
export const shown = (value: number | null | undefined, digits = 2): string =>
  value == null ? '—' : value.toFixed(digits)

/** A raw figure as people write it: two decimals, of small figures four. */
export const plain = (value: number | null | undefined): string => {
  if (value == null) return '—'
  const digits = Math.abs(value) < 1 ? 10_000 : 100
  return String(Math.round(value * digits) / digits)
}

/** With a sign, for differences. */
export const signed = (value: number): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(2)}`

/** The first first; who has no rank comes last, by name. */
export const ranked = (board: Board): Standing[] =>
  [...board.standings].sort(
    (a, b) => (a.rank || Infinity) - (b.rank || Infinity) || a.name.localeCompare(b.name, 'zh-CN'),
  )

/** How good marks are, in five steps from 1 (worst) to 5 (full marks); undefined for none. */
export const step = (marks: number | null | undefined, full: number): number | undefined =>
  marks == null || full <= 0 ? undefined : Math.min(5, Math.max(1, Math.floor((marks / full) * 5 - 1e-9) + 1))

/** The nodes right below one; of the root if none is named. */
export const below = (nodes: TreeNode[], code: string): TreeNode[] => nodes.filter((it) => it.parent === code)

/** From the root down to a node. */
export function path(nodes: TreeNode[], code: string): TreeNode[] {
  const steps: TreeNode[] = []
  for (let at = nodes.find((it) => it.code === code); at; at = nodes.find((it) => it.code === at!.parent))
    steps.unshift(at)
  return steps
}

/** Corners of a radar: `radius × share` from the middle, the first at the top, clockwise. */
export const corners = (shares: number[], radius: number): [number, number][] =>
  shares.map((share, i) => {
    const angle = (2 * Math.PI * i) / shares.length - Math.PI / 2
    return [radius * share * Math.cos(angle), radius * share * Math.sin(angle)]
  })
