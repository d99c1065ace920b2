import { expect, test } from 'vitest'
import { below, corners, path, plain, ranked, shown, signed, step } from './marks'
import type { Board, TreeNode } from './queries'

const node = (code: string, parent?: string) => ({ code, parent, name: code }) as unknown as TreeNode
const tree = [node('R'), node('A', 'R'), node('A1', 'A'), node('B', 'R')]

test('Marks and figures are written as people write them', () => {
  expect(shown(77.284)).toBe('77.28')
  expect(shown(null)).toBe('—')
  expect(plain(0.30000000000000004)).toBe('0.3')
  expect(plain(78.64077)).toBe('78.64')
  expect(signed(-0.5)).toBe('−0.50')
  expect(signed(2)).toBe('+2.00')
})

test('Who has no rank comes last', () => {
  const board = {
    standings: [
      { subject: 'a', name: '甲', rank: 0 },
      { subject: 'b', name: '乙', rank: 2 },
      { subject: 'c', name: '丙', rank: 1 },
    ],
  } as unknown as Board
  expect(ranked(board).map((it) => it.subject)).toEqual(['c', 'b', 'a'])
})

test('Five steps from worst to full marks', () => {
  expect([0, 19.9, 20, 59, 99, 100].map((it) => step(it, 100))).toEqual([1, 1, 1, 3, 5, 5])
  expect(step(null, 100)).toBeUndefined()
})

test('The tree is walked down and up', () => {
  expect(below(tree, 'R').map((it) => it.code)).toEqual(['A', 'B'])
  expect(path(tree, 'A1').map((it) => it.code)).toEqual(['R', 'A', 'A1'])
})

test('A radar begins at the top', () => {
  const [first, second] = corners([1, 0.5, 1, 1], 10)
  expect(first![0]).toBeCloseTo(0)
  expect(first![1]).toBeCloseTo(-10)
  expect(second![0]).toBeCloseTo(5)
})
