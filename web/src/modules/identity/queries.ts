import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, data, type Schemas } from '@/api/client'
import { make, show } from './passkeys'

export type Delegation = Schemas['Delegation']

const SESSIONS = ['sessions']

export const useSessions = () => useQuery({ queryKey: SESSIONS, queryFn: () => data(api.GET('/api/sessions')) })

export function useEndingSessions() {
  const client = useQueryClient()
  return async (id: string): Promise<void> => {
    await api.DELETE('/api/sessions/{id}', { params: { path: { id } } })
    await client.invalidateQueries({ queryKey: SESSIONS })
  }
}

export function useChangingPassword() {
  const client = useQueryClient()
  return async (before: string, after: string): Promise<void> => {
    await api.PUT('/api/session/password', { body: { before, after } })
    await Promise.all([SESSIONS, ['session']].map((queryKey) => client.invalidateQueries({ queryKey })))
  }
}

const DELEGATIONS = ['delegations']

/** Who stands in for me, and for whom I do. */
export const useDelegations = () =>
  useQuery({ queryKey: DELEGATIONS, queryFn: () => data(api.GET('/api/delegations')) })

export function useDelegating() {
  const client = useQueryClient()
  const renew = () => Promise.all([DELEGATIONS, ['session']].map((queryKey) => client.invalidateQueries({ queryKey })))
  return {
    give: async (body: Schemas['DelegationBody']) => {
      await data(api.POST('/api/delegations', { body }))
      await renew()
    },
    end: async (id: string) => {
      await data(api.DELETE('/api/delegations/{id}', { params: { path: { id } } }))
      await renew()
    },
  }
}

const FACTOR = ['second-factor']

/** Whether one-time codes are asked for at each sign-in. */
export const useFactor = () =>
  useQuery({ queryKey: FACTOR, queryFn: () => data(api.GET('/api/session/second-factor')) })

export function useFactoring() {
  const client = useQueryClient()
  const renew = () => Promise.all([FACTOR, ['session']].map((queryKey) => client.invalidateQueries({ queryKey })))
  return {
    begin: () => data(api.POST('/api/session/second-factor')),
    confirm: async (code: string) => {
      await api.PUT('/api/session/second-factor', { body: { code } })
      await renew()
    },
    remove: async (code: string) => {
      await api.POST('/api/session/second-factor/removal', { body: { code } })
      await renew()
    },
  }
}

const PASSKEYS = ['passkeys']

export const usePasskeys = () => useQuery({ queryKey: PASSKEYS, queryFn: () => data(api.GET('/api/session/passkeys')) })

export function usePasskeying() {
  const client = useQueryClient()
  const renew = () => Promise.all([PASSKEYS, ['session']].map((queryKey) => client.invalidateQueries({ queryKey })))
  return {
    /** Has the browser make one. */
    add: async (name: string) => {
      const made = await make(await data(api.POST('/api/session/passkeys/challenge')))
      await data(api.POST('/api/session/passkeys', { body: { name, ...made } }))
      await renew()
    },
    rename: async (id: string, name: string) => {
      await api.PUT('/api/session/passkeys/{id}', { params: { path: { id } }, body: { name } })
      await renew()
    },
    remove: async (id: string) => {
      await api.DELETE('/api/session/passkeys/{id}', { params: { path: { id } } })
      await renew()
    },
  }
}

/** How one shows again that it is he. */
export function useProving() {
  return {
    ways: async () => (await data(api.GET('/api/session/proof'))).ways,
    withPasskey: async () => {
      const passkey = await show(await data(api.POST('/api/session/proof/challenge')))
      await api.POST('/api/session/proof', { body: { passkey } })
    },
    withText: async (way: 'code' | 'password', text: string) => {
      await api.POST('/api/session/proof', { body: { [way]: text } })
    },
  }
}

/** Questions for somebody who is not signed in yet. */
export const useAskingForPasskeys = () => ({
  askAnybody: () => data(api.POST('/api/session/passkey/challenge', { body: {} })),
  askOwner: (userName: string, password: string) =>
    data(api.POST('/api/session/passkey/challenge', { body: { owner: { userName, password } } })),
})
