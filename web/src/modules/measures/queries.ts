import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data } from '@/api/client'
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
