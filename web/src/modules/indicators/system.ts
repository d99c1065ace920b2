/** A node of a system as it stands in its JSON (`docs/indicators.md`). */
export interface SystemNode {
  code: string
  name: string
  nameEn?: string
  weight: number
  combine?: string
  missing?: string
  children?: SystemNode[]
  unit?: string
  scoring?: { kind: string } & Record<string, unknown>
  source?: { kind: string; key?: string }
  specials?: { text: string; marks?: number }[]
}

export function find(node: SystemNode, code: string): SystemNode | undefined {
  if (node.code === code) return node
  for (const child of node.children ?? []) {
    const found = find(child, code)
    if (found) return found
  }
  return undefined
}

/** All nodes with their depth, parents before children. */
export const flat = (node: SystemNode, depth = 0): { node: SystemNode; depth: number }[] => [
  { node, depth },
  ...(node.children ?? []).flatMap((it) => flat(it, depth + 1)),
]
