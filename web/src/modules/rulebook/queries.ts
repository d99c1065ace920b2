import { useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Rule = Schemas['RuleView']
export type Change = Schemas['RuleChangeBody']

export const useRules = () => useQuery({ queryKey: ['rules'], queryFn: () => data(api.GET('/api/rules')) })

export const useHistory = (key: Ref<string>) =>
  useQuery({
    queryKey: ['rule-history', key],
    queryFn: () => data(api.GET('/api/rules/{key}/history', { params: { path: { key: key.value } } })),
  })

/** Decides the value of a rule from a day on. */
export function useDeciding() {
  const client = useQueryClient()
  return async (key: string, body: Change): Promise<void> => {
    await api.PUT('/api/rules/{key}', { params: { path: { key } }, body })
    await Promise.all(['rules', 'rule', 'rule-history'].map((it) => client.invalidateQueries({ queryKey: [it] })))
  }
}
