import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import type { Measure, Part } from './figures'

export interface CasesOf {
  measure: Measure
  period: string
  part: Part
  unit?: string | undefined
  area?: string | undefined
  category?: string | undefined
}

/** The cases behind a figure, page by page. */
export const useCases = (of: Ref<CasesOf>) =>
  useInfiniteQuery({
    queryKey: ['measure-cases', of],
    queryFn: ({ pageParam }) => {
      const { measure, ...query } = of.value
      return data(
        api.GET('/api/measures/{measure}/cases', {
          params: { path: { measure }, query: { ...query, size: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const useBulletin = (period: Ref<string>) =>
  useQuery({
    queryKey: ['bulletin', period],
    queryFn: () => data(api.GET('/api/bulletins/{period}', { params: { path: { period: period.value } } })),
    placeholderData: keepPreviousData,
  })

export type Published = Schemas['PublishedBulletin']

export const usePublishedPeriods = () =>
  useQuery({ queryKey: ['published'], queryFn: () => data(api.GET('/api/public/bulletins')) })

/** All versions of a period, the latest first. */
export const usePublished = (period: Ref<string>) =>
  useQuery({
    queryKey: ['published', period],
    queryFn: () => data(api.GET('/api/public/bulletins/{period}', { params: { path: { period: period.value } } })),
    enabled: () => !!period.value,
  })

/** Publishes the figures of a period as they are now; a correction says why. */
export function usePublishing() {
  const client = useQueryClient()
  return async (period: string, body: Schemas['PublicationBody']) => {
    const done = await data(api.POST('/api/bulletins/{period}/publications', { params: { path: { period } }, body }))
    await client.invalidateQueries({ queryKey: ['published'] })
    return done
  }
}
