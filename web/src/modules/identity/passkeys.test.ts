import { afterEach, expect, it, vi } from 'vitest'
import { bytes, obstacle, PasskeyTrouble, show, text } from './passkeys'

const QUESTION = { challenge: 'AAEC_-8', site: 'localhost', credentials: [], verified: true, seconds: 300 }

class FakeCredential {
  rawId = bytes('AQI').buffer
  response = {
    clientDataJSON: bytes('e30').buffer,
    authenticatorData: bytes('AA').buffer,
    signature: bytes('_w').buffer,
    userHandle: null,
  }
}

function browser(get: () => Promise<unknown>, secure = true): void {
  vi.stubGlobal('PublicKeyCredential', FakeCredential)
  vi.stubGlobal('isSecureContext', secure)
  Object.defineProperty(navigator, 'credentials', { value: { get }, configurable: true })
}

afterEach(() => vi.unstubAllGlobals())

it('writes and reads base64url without padding', () => {
  expect(text(bytes('AAEC_-8').buffer)).toBe('AAEC_-8')
  expect([...bytes('_w')]).toEqual([255])
})

it('hands on what the device shows', async () => {
  const asked = vi.fn((options: unknown) => Promise.resolve(options && new FakeCredential()))
  browser(asked as never)
  expect(await show(QUESTION)).toEqual({
    credential: 'AQI',
    clientData: 'e30',
    authenticatorData: 'AA',
    signature: '_w',
  })
  expect(asked.mock.calls[0]![0]).toMatchObject({ publicKey: { rpId: 'localhost', userVerification: 'required' } })
})

it.each([
  ['NotAllowedError', 'cancelled'],
  ['SecurityError', 'site'],
  ['InvalidStateError', 'again'],
  ['UnknownError', 'unsupported'],
])('says of a browser that throws %s that it is %s', async (name, reason) => {
  browser(() => Promise.reject(new DOMException('', name)))
  await expect(show(QUESTION)).rejects.toEqual(new PasskeyTrouble(reason as never))
})

it('does not ask where passkeys cannot be', async () => {
  browser(() => Promise.reject(new Error('asked')), false)
  expect(obstacle()).toBe('insecure')
  await expect(show(QUESTION)).rejects.toMatchObject({ reason: 'insecure' })
})
