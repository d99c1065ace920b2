import type { Schemas } from '@/api/client'

/** Asks the browser to make and to show passkeys (WebAuthn 3); the server decides what they are worth. */

type Question = Schemas['PasskeyQuestion']
export type Passkey = Schemas['PasskeyView']
export type Shown = Schemas['PasskeyBody']

/** Why there is no passkey: its owner said no or waited too long, or the browser cannot. */
export type Trouble = 'cancelled' | 'again' | 'site' | 'unsupported' | 'insecure'

export class PasskeyTrouble extends Error {
  constructor(readonly reason: Trouble) {
    super(reason)
  }
}

/** ES256, EdDSA and RS256, by their numbers in COSE, the better first. */
const ALGORITHMS = [-7, -8, -257]

const TROUBLES: Record<string, Trouble> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'again',
  SecurityError: 'site',
  NotSupportedError: 'unsupported',
  ConstraintError: 'unsupported',
}

/** What stands in the way before anything is asked: browsers offer passkeys over https and on this machine only. */
export function obstacle(): Trouble | null {
  if (!window.isSecureContext) return 'insecure'
  return 'PublicKeyCredential' in window ? null : 'unsupported'
}

export async function make(question: Question): Promise<Omit<Schemas['MadePasskey'], 'name'>> {
  const user = question.user
  if (!user) throw new PasskeyTrouble('unsupported')
  const made = await ask(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(question.challenge),
        rp: { id: question.site, name: '闭环' },
        user: { id: bytes(user.handle), name: user.userName, displayName: user.displayName },
        pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
        excludeCredentials: known(question),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
        attestation: 'none',
        timeout: question.seconds * 1000,
      },
    }),
  )
  const response = made.response as AuthenticatorAttestationResponse
  return {
    clientData: text(response.clientDataJSON),
    attestation: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  }
}

export async function show(question: Question): Promise<Shown> {
  const shown = await ask(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: bytes(question.challenge),
        rpId: question.site,
        allowCredentials: known(question),
        userVerification: question.verified ? 'required' : 'preferred',
        timeout: question.seconds * 1000,
      },
    }),
  )
  const response = shown.response as AuthenticatorAssertionResponse
  return {
    credential: text(shown.rawId),
    clientData: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    ...(response.userHandle?.byteLength ? { userHandle: text(response.userHandle) } : {}),
  }
}

async function ask(asking: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const before = obstacle()
  if (before) throw new PasskeyTrouble(before)
  try {
    const answer = await asking()
    if (answer instanceof PublicKeyCredential) return answer
  } catch (thrown) {
    throw new PasskeyTrouble((thrown instanceof DOMException && TROUBLES[thrown.name]) || 'unsupported')
  }
  throw new PasskeyTrouble('cancelled')
}

const known = (question: Question): PublicKeyCredentialDescriptor[] =>
  question.credentials.map(({ id, transports }) => ({
    type: 'public-key',
    id: bytes(id),
    transports: transports as AuthenticatorTransport[],
  }))

/** Bytes in base64url, as the server writes and reads them. */
export function text(buffer: ArrayBuffer): string {
  const binary = [...new Uint8Array(buffer)].map((it) => String.fromCharCode(it)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (it) => it.charCodeAt(0))
}
