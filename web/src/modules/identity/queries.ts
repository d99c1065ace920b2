import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, data } from '@/api/client'

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
