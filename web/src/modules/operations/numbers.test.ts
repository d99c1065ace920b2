import { describe, expect, it } from 'vitest'
import { by, bytes, time } from './numbers'

describe('numbers of operators', () => {
  it('read in the unit that fits', () => {
    expect([0.042, 3.21, 87, 1_450, 600_000, undefined].map(time)).toEqual([
      '0.04 ms',
      '3.2 ms',
      '87 ms',
      '1.4 s',
      '10 min',
      '—',
    ])
    expect([5 * 1024 ** 2, 1.5 * 1024 ** 3].map(bytes)).toEqual(['5 MB', '1.5 GB'])
  })

  it('sort the largest first, unknown ones last', () => {
    expect(by([{ n: 1 }, { n: undefined }, { n: 3 }], 'n').map((it) => it.n)).toEqual([3, 1, undefined])
  })
})
