import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Followed = Schemas['FollowedIssue']
export type Verdict = Schemas['JudgementBody']

const key = (number: Ref<string>) => ['followed', number]

/** An issue with its code; without one, as the enterprise that is signed in. */
export const useFollowed = (number: Ref<string>, code: Ref<string | undefined>, enabled: Ref<boolean>) =>
  useQuery({
    queryKey: [...key(number), code],
    queryFn: () =>
      data(
        api.GET('/api/public/issues/{number}', {
          params: { path: { number: number.value }, header: header(code.value) },
        }),
      ),
    enabled,
    refetchInterval: 60_000,
  })

const header = (code: string | undefined) => (code ? { 'X-Follow-Up-Code': code } : {})

/** What its reporter does with an issue; each answers with how it stands then. */
export function useFollowUp(number: Ref<string>, code: Ref<string | undefined>) {
  const client = useQueryClient()
  const params = () => ({ path: { number: number.value }, header: header(code.value) })
  const onSuccess = (issue: Followed) =>
    client.setQueryData([...key(number).slice(0, 1), number.value, code.value], issue)
  return {
    judge: useMutation({
      mutationFn: (body: Verdict) => data(api.PUT('/api/public/issues/{number}/judgement', { params: params(), body })),
      onSuccess,
    }),
    write: useMutation({
      mutationFn: (text: string) =>
        data(api.POST('/api/public/issues/{number}/messages', { params: params(), body: { text } })),
      onSuccess,
    }),
    supplement: useMutation({
      mutationFn: (body: Schemas['SupplementBody']) =>
        data(api.POST('/api/public/issues/{number}/supplements', { params: params(), body })),
      onSuccess,
    }),
    withdraw: useMutation({
      mutationFn: (reason: string) =>
        data(api.POST('/api/public/issues/{number}/withdrawal', { params: params(), body: { reason } })),
      onSuccess,
    }),
    proof: () => data(api.GET('/api/public/issues/{number}/proof', { params: params() })),
    file: (attachment: string) =>
      data(
        api.GET('/api/public/issues/{number}/attachments/{attachment}', {
          params: { ...params(), path: { number: number.value, attachment } },
          parseAs: 'blob',
        }),
      ) as Promise<unknown> as Promise<Blob>,
  }
}

export const useMine = () =>
  useInfiniteQuery({
    queryKey: ['enterprise', 'issues'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/enterprise/issues', {
          params: { query: { size: 30, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const useOwnEnterprise = (enabled: Ref<boolean>) =>
  useQuery({
    queryKey: ['enterprise', 'own'],
    queryFn: () => data(api.GET('/api/enterprises/own')),
    enabled,
  })
