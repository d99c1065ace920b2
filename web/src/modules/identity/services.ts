import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, data, type Schemas } from '@/api/client'

export type ServiceAccount = Schemas['ServiceAccountsView']
export type Scope = Schemas['GrantRequest']['scopes'][number]
export const SCOPES: Scope[] = [
  'ISSUES_REGISTER',
  'ISSUES_READ',
  'MEASURES_READ',
  'ENTERPRISES_READ',
  'ORGANISATION_READ',
  'LEDGER_READ',
]

export const useServices = () =>
  useQuery({ queryKey: ['service-accounts'], queryFn: () => data(api.GET('/api/service-accounts')) })

/** What administrators do with accounts of programs. */
export function useServing() {
  const client = useQueryClient()
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await client.invalidateQueries({ queryKey: ['service-accounts'] })
    return done
  }
  const of = (id: string) => ({ path: { id } })
  return {
    create: (body: Schemas['ServiceRequest']) => then(data(api.POST('/api/service-accounts', { body }))),
    grant: (id: string, body: Schemas['GrantRequest']) =>
      then(data(api.PUT('/api/service-accounts/{id}/grant', { params: of(id), body }))),
    issue: (id: string) => then(data(api.POST('/api/service-accounts/{id}/tokens', { params: of(id) }))),
    revoke: (id: string, token: string) =>
      then(data(api.DELETE('/api/service-accounts/{id}/tokens/{token}', { params: { path: { id, token } } }))),
  }
}
