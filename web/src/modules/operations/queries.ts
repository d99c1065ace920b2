import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type State = Schemas['OperationsState']
export type Endpoint = Schemas['OperationsEndpointTime']
export type Statement = Schemas['OperationsStatementTime']

const EVERY = { refetchInterval: 15_000 }

export const useState = () =>
  useQuery({ queryKey: ['operations', 'state'], queryFn: () => data(api.GET('/api/operations/state')), ...EVERY })

export const useEndpoints = () =>
  useQuery({
    queryKey: ['operations', 'endpoints'],
    queryFn: () => data(api.GET('/api/operations/endpoints')),
    ...EVERY,
  })

export const useStatements = () =>
  useQuery({
    queryKey: ['operations', 'statements'],
    queryFn: () => data(api.GET('/api/operations/statements')),
    ...EVERY,
  })

export const usePlan = (id: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['operations', 'plan', id],
    queryFn: () =>
      data(
        api.GET('/api/operations/statements/{id}/plan', { params: { path: { id: id.value as unknown as number } } }),
      ),
    enabled: () => !!id.value,
    retry: false,
  })
