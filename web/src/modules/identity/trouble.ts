import { asProblem, Problem } from '@/api/problem'
import { PasskeyTrouble } from './passkeys'

/** What went wrong, in words for a form: the server's, or ours for what the browser said about a passkey. */
export function troubled(thrown: unknown, t: (key: string) => string): Problem {
  if (!(thrown instanceof PasskeyTrouble)) return asProblem(thrown)
  const detail = t(`identity.passkey.${thrown.reason}`)
  return new Problem({ status: 400, title: detail, detail, code: `passkey.${thrown.reason}` })
}
