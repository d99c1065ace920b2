import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Year = Schemas['YearView']
export type Decision = Schemas['YearDecisionBody']
export type Preview = Schemas['AmendmentPreview']

export const useYear = (year: Ref<number>) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: () => data(api.GET('/api/calendar', { params: { query: { year: year.value } } })),
    placeholderData: keepPreviousData,
  })

export const useVersions = () =>
  useQuery({ queryKey: ['calendar-versions'], queryFn: () => data(api.GET('/api/calendar/versions')) })

/** Imports the decision for a year: first its effect, then for good against the version that the effect was shown for. */
export function useImporting() {
  const client = useQueryClient()
  return {
    async preview(decision: Decision): Promise<Preview> {
      const { preview } = await data(
        api.POST('/api/calendar/years', { params: { query: { preview: true } }, body: decision }),
      )
      return preview!
    },
    async adopt(decision: Decision, reason: string, base: number): Promise<void> {
      await api.POST('/api/calendar/years', {
        params: { query: { reason }, header: { 'If-Match': `"${base}"` } },
        body: decision,
      })
      await client.invalidateQueries()
    },
  }
}
