import { describe, expect, it } from 'vitest'
import { lines, type Unit } from './tree'

const unit = (id: string, parent?: string): Unit => ({ id, name: `单位${id}`, shortName: id, code: id, parent }) as Unit
const UNITS = [unit('a'), unit('a1', 'a'), unit('a2', 'a'), unit('a21', 'a2'), unit('b')]
const shown = (closed: string[], search = '') =>
  lines(UNITS, new Set(closed), search).map((it) => `${it.depth}${it.unit.id}`)

describe('the tree of units', () => {
  it('puts each below its parent', () => {
    expect(shown([])).toEqual(['0a', '1a1', '1a2', '2a21', '0b'])
  })

  it('hides what is below a closed one', () => {
    expect(shown(['a2'])).toEqual(['0a', '1a1', '1a2', '0b'])
  })

  it('shows what is searched for with all above it, also below closed ones', () => {
    expect(shown(['a'], 'A21')).toEqual(['0a', '1a2', '2a21'])
  })
})
