import { api, data, type Schemas } from '@/api/client'
import { entered, type Profile } from '@/app/session'

/** @param second what is shown beside the password, where there is a second factor */
export async function signIn(
  userName: string,
  password: string,
  second: { code?: string; passkey?: Schemas['PasskeyBody'] } = {},
): Promise<Profile> {
  return entered(await data(api.POST('/api/session', { body: { userName, password, ...second } })))
}

/** Signs in with a passkey whose device has checked its owner, without a password. */
export async function signInAlone(passkey: Schemas['PasskeyBody']): Promise<Profile> {
  return entered(await data(api.POST('/api/session/passkey', { body: { passkey } })))
}
