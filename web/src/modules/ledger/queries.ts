import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data } from '@/api/client'

export const useEntries = (subject: Ref<string>) =>
  useInfiniteQuery({
    queryKey: ['ledger-entries', subject],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/ledger/entries', {
          params: {
            query: {
              size: 50,
              ...(subject.value ? { subject: subject.value } : {}),
              ...(pageParam ? { after: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

export const useSeals = () =>
  useInfiniteQuery({
    queryKey: ['ledger-seals'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/ledger/seals', { params: { query: { size: 50, ...(pageParam ? { after: pageParam } : {}) } } }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

const VERIFICATION = ['ledger-verification']

export const useVerification = (may: boolean) =>
  useQuery({
    queryKey: VERIFICATION,
    queryFn: () => data(api.GET('/api/ledger/verification')),
    staleTime: Infinity,
    enabled: may,
  })

export function useVerifying() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => data(api.POST('/api/ledger/verification')),
    onSuccess: (done) => client.setQueryData(VERIFICATION, done),
  })
}

/** The signed roots, open to everybody. */
export const useRoots = () =>
  useInfiniteQuery({
    queryKey: ['ledger-roots'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/public/ledger/roots', {
          params: { query: { size: 31, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
