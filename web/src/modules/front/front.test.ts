import { describe, expect, it } from 'vitest'
import { isCreditCode, length, wrong } from './checks'
import { bodyOf, type Draft } from './draft'
import { months } from './months'

const draft = (change: Partial<Draft>): Draft => ({
  key: 'k',
  uploadToken: 'u',
  step: 1,
  text: '',
  category: '',
  area: '',
  enterpriseName: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  sealed: false,
  ...change,
})

describe('raising a problem (C1)', () => {
  it('needs words, and counts an emoji as one', () => {
    expect(wrong(draft({ text: ' ' }), 1)).toEqual({ text: 'front.raise.textMissing' })
    expect(wrong(draft({ text: '好'.repeat(10_001) }), 1)).toEqual({ text: 'front.raise.textLong' })
    expect(length('拖了👷‍♂️')).toBeLessThan('拖了👷‍♂️'.length + 1)
  })

  it('asks nobody who he is, but takes no wrong number', () => {
    expect(wrong(draft({}), 2)).toEqual({})
    expect(wrong(draft({ contactPhone: '12ab' }), 2)).toEqual({ contactPhone: 'front.raise.phoneWrong' })
    expect(wrong(draft({ contactPhone: '0431-8888 8888' }), 2)).toEqual({})
  })

  it('knows a credit code by its check digit, as people write it', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true)
    expect(isCreditCode('9135 0100 m000 100y43')).toBe(true)
    expect(isCreditCode('91350100M000100Y44')).toBe(false)
  })

  it('sends only what was filled in, and files with their token', () => {
    expect(bodyOf(draft({ text: ' 停电 ' }), [], true)).toEqual({ channel: 'MOBILE', text: '停电' })
    expect(bodyOf(draft({ text: '停电', area: 'a' }), ['f'], false)).toEqual({
      channel: 'WEB',
      text: '停电',
      area: 'a',
      attachments: ['f'],
      uploadToken: 'u',
    })
  })
})

it('counts months back over the year', () => {
  expect(months('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12'])
})
