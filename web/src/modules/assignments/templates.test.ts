import { expect, it } from 'vitest'
import { filled } from './templates'

it('fills in what it knows and leaves the rest to be seen', () => {
  expect(filled('{企业}反映的{事项}已于{日期}办结。', { 企业: '恒达机械', 事项: '施工许可' })).toBe(
    '恒达机械反映的施工许可已于{日期}办结。',
  )
})
