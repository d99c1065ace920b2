import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { SELDOM } from '@/app/query'

export type Item = Schemas['WorklistsItem']
export type ChaseStep = Schemas['ChaseBody']['step']
export interface Filter {
  colour?: Item['colour'] | undefined
  clock?: Item['clock'] | undefined
  unit?: string | undefined
}

export const useRunning = (filter: Ref<Filter>) =>
  useInfiniteQuery({
    queryKey: ['assignments', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/assignments', {
          params: { query: { ...filter.value, size: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

export const useMatter = (matter: Ref<string>) =>
  useQuery({
    queryKey: ['matter', matter],
    queryFn: () => data(api.GET('/api/matters/{id}', { params: { path: { id: matter.value } } })),
  })

/** A rung of the ladder: which step of which clock, and how many working minutes after its due time. */
export interface Rung {
  clock: Item['clock']
  step: ChaseStep
  workingMinutes: number
}

export const useLadder = () =>
  useQuery({
    queryKey: ['rule', 'assignments.ladder'],
    queryFn: async () => {
      const rules = await data(api.GET('/api/rules'))
      const value = rules.find((rule) => rule.key === 'assignments.ladder')?.value as { steps?: Rung[] } | undefined
      return value?.steps ?? []
    },
    staleTime: SELDOM,
  })

/** Takes steps of the ladder by hand. */
export function useChasing() {
  const client = useQueryClient()
  return async (item: Item, step: ChaseStep, text: string): Promise<void> => {
    await api.POST('/api/matters/{matter}/chases', {
      params: { path: { matter: item.matter } },
      body: { assignment: item.assignment, step, text },
    })
    await client.invalidateQueries({ queryKey: ['matter'] })
  }
}

export const useOvernight = (period: Ref<string>) =>
  useQuery({
    queryKey: ['measures', period, 'UNIT'],
    queryFn: () =>
      data(
        api.GET('/api/measures', { params: { query: { period: period.value, by: 'unit', measure: ['OVERNIGHT'] } } }),
      ),
    placeholderData: keepPreviousData,
    select: ([measure]) => measure,
  })
