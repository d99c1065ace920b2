import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Account = Schemas['AccountView']
export type Role = Account['roles'][number]
export const ROLES: Role[] = [
  'HOTLINE_OPERATOR',
  'DISPATCHER',
  'UNIT_OFFICER',
  'UNIT_LEADER',
  'INSPECTOR',
  'LEADER',
  'EVALUATOR',
  'AUDITOR',
  'ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
]

export const useAccounts = (
  filter: Ref<{
    q?: string | undefined
    role?: Role | undefined
    unit?: string | undefined
    active?: boolean | undefined
  }>,
) =>
  useInfiniteQuery({
    queryKey: ['accounts', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/accounts', {
          params: { query: { ...filter.value, size: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

/** What administrators do with accounts. */
export function useAdministering() {
  const client = useQueryClient()
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await client.invalidateQueries({ queryKey: ['accounts'] })
    await client.invalidateQueries({ queryKey: ['service-accounts'] })
    return done
  }
  const seen = ({ id, version }: Account) => ({ path: { id }, header: { 'If-Match': `"${version}"` } })
  return {
    create: (body: Schemas['AccountRequest']) => then(data(api.POST('/api/accounts', { body }))),
    changeRoles: (account: Account, roles: Role[]) =>
      then(data(api.PUT('/api/accounts/{id}/roles', { params: seen(account), body: { roles } }))),
    deactivate: (account: Account) => then(data(api.PUT('/api/accounts/{id}/deactivation', { params: seen(account) }))),
    activate: (account: Account) =>
      then(data(api.DELETE('/api/accounts/{id}/deactivation', { params: seen(account) }))),
    resetFactor: (account: Account) =>
      then(data(api.DELETE('/api/accounts/{id}/second-factor', { params: { path: { id: account.id } } }))),
    resetPassword: (account: Account) =>
      then(data(api.POST('/api/accounts/{id}/password-resets', { params: { path: { id: account.id } } }))),
  }
}
