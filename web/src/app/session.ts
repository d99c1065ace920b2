import { useQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Permission } from './module'
import { queries } from './query'

export type Profile = Schemas['Profile']

const KEY = ['session']

const question = {
  queryKey: KEY,
  queryFn: ask,
  staleTime: 5 * 60_000,
}

/** Who is signed in, or null; asks the server only if it is not known yet. */
export function profile(): Promise<Profile | null> {
  return queries.ensureQueryData(question)
}

async function ask(): Promise<Profile | null> {
  try {
    return remember(await data(api.GET('/api/session')))
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.status === 401) return remember(null)
    throw thrown
  }
}

/** That somebody is signed in on this device, so that nobody else's visit begins with a refused question. */
const HINT = 'bihuan.signed-in'

function remember(me: Profile | null): Profile | null {
  if (me) localStorage.setItem(HINT, '1')
  else localStorage.removeItem(HINT)
  return me
}

/** Who is signed in, for pages. */
export function useSession() {
  const { data: me } = useQuery({ ...question, enabled: localStorage.getItem(HINT) !== null })
  return {
    me: computed(() => me.value ?? null),
    can: (...needs: Permission[]): boolean => !!me.value && may(me.value, needs),
    signedIn: computed(() => !!me.value) as ComputedRef<boolean>,
  }
}

export function may(me: Profile, needs: Permission[]): boolean {
  return needs.some((permission) => me.permissions.includes(permission))
}

/** Whoever it is, he has just shown it; nothing of anybody before him stays. */
export function entered(me: Profile): Profile {
  queries.clear()
  queries.setQueryData(KEY, remember(me))
  return me
}

export async function signOut(): Promise<void> {
  await api.DELETE('/api/session')
  queries.clear()
  queries.setQueryData(KEY, remember(null))
}

/** The session ended elsewhere, or ran out: the next page asks to sign in again. */
export function forget(): void {
  queries.setQueryData(KEY, remember(null))
}

/** The first page of each role: where his first task is. */
export function home(me: Profile): string {
  const has = (role: Profile['roles'][number]) => me.roles.includes(role)
  if (has('ENTERPRISE')) return '/my'
  if (has('HOTLINE_OPERATOR')) return '/hotline'
  if (has('DISPATCHER')) return '/inbox'
  if (has('UNIT_OFFICER') || has('UNIT_LEADER')) return '/today'
  if (has('INSPECTOR')) return '/overdue'
  if (has('LEADER')) return '/cockpit'
  if (has('EVALUATOR')) return '/assessment'
  if (has('ADMINISTRATOR')) return '/admin/organisation'
  if (has('SECURITY_ADMINISTRATOR')) return '/admin/accounts'
  if (has('AUDITOR')) return '/ledger'
  return '/account'
}
