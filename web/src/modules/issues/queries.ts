import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Issue = Schemas['IssueView']
export type Row = Schemas['IssueRow']
export type Similar = Schemas['Similar']
export type Dispatch = Schemas['DispatchBody']
export type NotAcceptedReason = NonNullable<Schemas['TriageBody']['reason']>

export const useIssue = (number: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['issue', number],
    queryFn: () => data(api.GET('/api/issues/{number}', { params: { path: { number: number.value! } } })),
    enabled: () => !!number.value,
  })

/** Issues at some stage, the most urgent first. */
export const useAtStage = (stage: Ref<Row['stage'][]>) =>
  useInfiniteQuery({
    queryKey: ['issues', 'stage', stage],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/issues', {
          params: {
            query: { stage: stage.value, sort: 'DUE_FIRST', size: 50, ...(pageParam ? { after: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** Issues that may be about the same problem as this one. */
export const useSimilarTo = (number: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['issue', number, 'similar'],
    queryFn: () =>
      data(
        api.GET('/api/issues/{number}/similar', { params: { path: { number: number.value! }, query: { size: 6 } } }),
      ),
    enabled: () => !!number.value,
    staleTime: 60_000,
  })

/** Issues that may be about what is being typed. */
export const useSimilarText = (text: Ref<string>) =>
  useQuery({
    queryKey: ['similar', text],
    queryFn: () =>
      data(api.POST('/api/issues/similar', { params: { query: { size: 6 } }, body: { text: text.value } })),
    enabled: () => text.value.trim().length >= 8,
    staleTime: 60_000,
    placeholderData: (before) => before,
  })

/** Units that had such issues before, the likeliest first. */
export const useSuggestedUnits = (matter: Ref<string | undefined>, category: Ref<string>) =>
  useQuery({
    queryKey: ['suggestions', matter, category],
    queryFn: () =>
      data(
        api.GET('/api/matters/{id}/suggestions', {
          params: { path: { id: matter.value! }, query: { category: category.value } },
        }),
      ),
    enabled: () => !!matter.value && !!category.value,
    staleTime: 60_000,
  })

export const useCallers = (phone: Ref<string>) =>
  useQuery({
    queryKey: ['callers', phone],
    queryFn: () => data(api.GET('/api/enterprises/callers', { params: { query: { phone: phone.value } } })),
    enabled: () => phone.value.replace(/\D/g, '').length >= 7,
    staleTime: 60_000,
  })

export const findEnterprises = (name: string) =>
  data(api.GET('/api/enterprises', { params: { query: { name, size: 8 } } })).then((page) => page.items)

/** What dispatchers and operators do with an issue. */
export function useDesk() {
  const client = useQueryClient()
  const at = (number: string) => ({ path: { number } })
  return {
    register: (body: Schemas['IssueBody'], key: string) =>
      data(api.POST('/api/issues', { body, params: { header: { 'Idempotency-Key': key } } })),
    bulk: (items: Schemas['BulkItemBody'][]) => data(api.POST('/api/issues/bulk-triage', { body: { items } })),
    merge: (number: string, into: string) =>
      data(api.POST('/api/issues/{number}/merges', { params: at(number), body: { into } })),
    unmerge: (number: string) => data(api.DELETE('/api/issues/{number}/merges', { params: at(number) })),
    message: (number: string, text: string) =>
      data(api.POST('/api/issues/{number}/messages', { params: at(number), body: { text } })),
    note: (number: string, text: string) =>
      data(api.POST('/api/issues/{number}/notes', { params: at(number), body: { text } })),
    callBack: (number: string, body: Schemas['CallBackBody']) =>
      data(api.POST('/api/issues/{number}/call-backs', { params: at(number), body })),
    withdrawalCall: (number: string, body: Schemas['WithdrawalCallBody']) =>
      data(api.PUT('/api/issues/{number}/withdrawal/call-back', { params: at(number), body })),
    propose: (number: string, body: Schemas['ExclusionBody']) =>
      data(api.POST('/api/issues/{number}/exclusion', { params: at(number), body })),
    review: (number: string, body: Schemas['ExclusionReviewBody']) =>
      data(api.PUT('/api/issues/{number}/exclusion/review', { params: at(number), body })),
    renew: () => Promise.all(['issue', 'issues', 'matter'].map((it) => client.invalidateQueries({ queryKey: [it] }))),
  }
}

export type Desk = ReturnType<typeof useDesk>

export type Identity = Schemas['IssueSealIdentity']

export const useUnsealings = () =>
  useQuery({ queryKey: ['unsealings'], queryFn: () => data(api.GET('/api/unsealings')) })

/** What is done with sealed issues. */
export function useSeals() {
  const client = useQueryClient()
  const at = (number: string) => ({ path: { number } })
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await Promise.all(['issue', 'issues', 'unsealings'].map((it) => client.invalidateQueries({ queryKey: [it] })))
    return done
  }
  return {
    screen: (number: string, body: Schemas['ScreeningBody']) =>
      then(data(api.PUT('/api/issues/{number}/screening', { params: at(number), body }))),
    request: (number: string, body: Schemas['UnsealingBody']) =>
      then(data(api.POST('/api/issues/{number}/unsealings', { params: at(number), body }))),
    decide: (number: string, unsealing: string, body: Schemas['UnsealingDecisionBody']) =>
      then(
        data(
          api.PUT('/api/issues/{number}/unsealings/{unsealing}/decision', {
            params: { path: { number, unsealing } },
            body,
          }),
        ),
      ),
    read: (number: string) => data(api.POST('/api/issues/{number}/identity-readings', { params: at(number) })),
  }
}

export type Draw = Schemas['ReCallsDraw']

/** Draws of satisfied cases that are called again. */
export const useReCalls = () => useQuery({ queryKey: ['recalls'], queryFn: () => data(api.GET('/api/recalls')) })

export function useReCalling() {
  const client = useQueryClient()
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await client.invalidateQueries({ queryKey: ['recalls'] })
    return done
  }
  return {
    announce: (body: Schemas['ReCallBody']) => then(data(api.POST('/api/recalls', { body }))),
    draw: (draw: string) => then(data(api.POST('/api/recalls/{draw}/sample', { params: { path: { draw } } }))),
    record: (draw: string, number: string, body: Schemas['ReCallResultBody']) =>
      then(data(api.PUT('/api/recalls/{draw}/cases/{number}', { params: { path: { draw, number } }, body }))),
  }
}
