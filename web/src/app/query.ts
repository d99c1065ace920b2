import { QueryClient } from '@tanstack/vue-query'
import { asProblem } from '@/api/problem'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && asProblem(error).isUnreachable,
    },
    mutations: { retry: false },
  },
})

/** For lists of the city that change seldom: areas, units, categories. */
export const SELDOM = 10 * 60_000
