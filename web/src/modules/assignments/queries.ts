import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { SELDOM } from '@/app/query'

export type Item = Schemas['WorklistsItem']
export type Detail = Schemas['WorklistsDetail']
export type Part = Schemas['WorklistsPart']
export type Clock = Schemas['WorklistsClockLine']

/** @param mine only what one handles oneself */
export const useToday = (mine: Ref<boolean>) =>
  useQuery({
    queryKey: ['assignments', 'today', mine],
    queryFn: () => data(api.GET('/api/assignments/today', { params: { query: { mine: mine.value } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  })

/** What waits for one's own yes or no. */
export const useRequests = (enabled: Ref<boolean>) =>
  useQuery({
    queryKey: ['assignments', 'requests'],
    queryFn: () => data(api.GET('/api/assignments/requests')),
    enabled,
  })

/** Whether the rule asks for the leader's approval of answers. */
export const useNeedsApproval = (enabled: Ref<boolean>) =>
  useQuery({
    queryKey: ['rules'],
    queryFn: () => data(api.GET('/api/rules')),
    select: (rules) => (rules.find((it) => it.key === 'assignments.answer-needs-approval')?.value as unknown) === true,
    enabled,
    staleTime: SELDOM,
  })

export const useMatter = (matter: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['matter', matter],
    queryFn: () => data(api.GET('/api/matters/{id}', { params: { path: { id: matter.value! } } })),
    enabled: () => !!matter.value,
  })

/** Why a clock is due when it is. */
export const useExplanation = (matter: Ref<string>, no: Ref<number | undefined>) =>
  useQuery({
    queryKey: ['matter', matter, 'clock', no],
    queryFn: () =>
      data(
        api.GET('/api/matters/{id}/clocks/{no}/explanation', { params: { path: { id: matter.value, no: no.value! } } }),
      ),
    enabled: () => no.value !== undefined,
  })

type Body<K extends keyof Schemas> = Schemas[K]

/**
 * What is done with a matter, each on the version that was seen: if somebody was faster, the server refuses and nothing is
 * overwritten.
 */
export function useHandling() {
  const client = useQueryClient()
  const at = (assignment: string, version: number | undefined) => ({
    path: { assignment },
    header: version === undefined ? {} : { 'If-Match': `"${version}"` },
  })
  const of = (matter: string, version: number | undefined) => ({
    path: { matter },
    header: version === undefined ? {} : { 'If-Match': `"${version}"` },
  })
  return {
    sign: (id: string, v?: number) => data(api.PUT('/api/assignments/{assignment}/signature', { params: at(id, v) })),
    nameHandler: (id: string, v: number, body: Body<'HandlerBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/handler', { params: at(id, v), body })),
    contact: (id: string, v: number, body: Body<'FirstContactBody'>) =>
      data(api.POST('/api/assignments/{assignment}/contacts', { params: at(id, v), body })),
    answer: (id: string, v: number, body: Body<'AnswerBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/answer', { params: at(id, v), body })),
    submit: (id: string, v: number, body: Body<'AnswerBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/answer/draft', { params: at(id, v), body })),
    decideAnswer: (id: string, v: number, body: Body<'DecisionBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/answer/draft/decision', { params: at(id, v), body })),
    extend: (id: string, v: number, body: Body<'ExtensionBody'>) =>
      data(api.POST('/api/assignments/{assignment}/extensions', { params: at(id, v), body })),
    decideExtension: (id: string, v: number, level: 'UNIT' | 'BUREAU', body: Body<'DecisionBody'>) => {
      const params = { ...at(id, v), path: { assignment: id, level } }
      return data(api.PUT('/api/assignments/{assignment}/extensions/{level}/decision', { params, body }))
    },
    suspend: (id: string, v: number, body: Body<'SuspensionBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/suspension', { params: at(id, v), body })),
    resume: (id: string, v: number) =>
      data(api.DELETE('/api/assignments/{assignment}/suspension', { params: at(id, v) })),
    pledge: (id: string, v: number, body: Body<'PledgeBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/pledge', { params: at(id, v), body })),
    decidePledge: (id: string, v: number, body: Body<'DecisionBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/pledge/decision', { params: at(id, v), body })),
    report: (id: string, v: number, body: Body<'ReportBody'>) =>
      data(api.POST('/api/assignments/{assignment}/pledge/reports', { params: at(id, v), body })),
    giveBack: (id: string, v: number, body: Body<'ReturnBody'>) =>
      data(api.POST('/api/assignments/{assignment}/return', { params: at(id, v), body })),
    rule: (id: string, v: number, body: Body<'DecisionBody'>) =>
      data(api.PUT('/api/assignments/{assignment}/return/ruling', { params: at(id, v), body })),
    nameLead: (matter: string, v: number, body: Body<'LeadBody'>) =>
      data(api.PUT('/api/matters/{matter}/lead', { params: of(matter, v), body })),
    chase: (matter: string, v: number, body: Body<'ChaseBody'>) =>
      data(api.POST('/api/matters/{matter}/chases', { params: of(matter, v), body })),
    renew: () =>
      Promise.all(
        ['matter', 'assignments', 'issue', 'issues'].map((it) => client.invalidateQueries({ queryKey: [it] })),
      ),
  }
}

export type Handling = ReturnType<typeof useHandling>
