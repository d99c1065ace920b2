import { describe, expect, it } from 'vitest'
import { honeycomb } from './honeycomb'

describe('honeycomb', () => {
  it('gives every area a place of its own, none nearer than a cell', () => {
    for (const many of [1, 2, 7, 10, 17, 31]) {
      const { cells, width, height } = honeycomb(Array.from({ length: many }, (_, at) => at))
      expect(cells).toHaveLength(many)
      for (const [at, one] of cells.entries()) {
        expect(one.x).toBeLessThanOrEqual(width)
        expect(one.y).toBeLessThanOrEqual(height)
        for (const other of cells.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(1.7)
        }
      }
    }
  })
})
