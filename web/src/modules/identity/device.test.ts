import { expect, it } from 'vitest'
import { deviceName } from './device'

it('names browser and system, the more special first', () => {
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Edge · Windows')
  expect(deviceName('Mozilla/5.0 (Linux; Android 15) Chrome/130 Mobile Safari/537 MicroMessenger/8')).toBe(
    '微信 · Android',
  )
  expect(deviceName('curl/8.5.0')).toBe('curl/8.5.0')
})
