import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Cockpit = Schemas['CockpitView']
export type Headline = Schemas['CockpitViewHeadline']
export type Area = Schemas['CockpitViewAreaLine']
export type Unit = Schemas['CockpitViewUnitLine']

/** A city on one page; the server computes it at most once a minute. */
export const useCockpit = (period: Ref<string>) =>
  useQuery({
    queryKey: ['cockpit', period],
    queryFn: () => data(api.GET('/api/cockpit', { params: { query: { period: period.value } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
