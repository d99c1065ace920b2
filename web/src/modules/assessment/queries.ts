import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, newKey, speaking, type Schemas } from '@/api/client'
import { Problem, type ProblemDocument } from '@/api/problem'
import type { Group } from './scores'

export type Round = Schemas['RoundView']
export type GroupResult = Schemas['ResultsGroupResult']
export type Verdict = Schemas['VerificationsVerdict']

const KEY = 'assessment'

export const useRounds = () =>
  useInfiniteQuery({
    queryKey: [KEY, 'rounds'],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/assessment/rounds', {
          params: { query: { size: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const useRound = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'round', round],
    queryFn: () => data(api.GET('/api/assessment/rounds/{round}', { params: { path: { round: round.value } } })),
  })

const numbered = (calculation: string) => (calculation ? { calculation: Number(calculation) } : {})

/** A peer group's result; `calculation` empty for the one that one should look at. */
export const useGroup = (round: Ref<string>, group: Ref<Group>, calculation: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'group', round, group, calculation],
    queryFn: () =>
      data(
        api.GET('/api/assessment/rounds/{round}/results/{group}', {
          params: { path: { round: round.value, group: group.value }, query: numbered(calculation.value) },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const useUnitResult = (round: Ref<string>, unit: Ref<string>, calculation: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'unit', round, unit, calculation],
    queryFn: () =>
      data(
        api.GET('/api/assessment/rounds/{round}/units/{unit}', {
          params: { path: { round: round.value, unit: unit.value }, query: numbered(calculation.value) },
        }),
      ),
  })

/** What a part of a unit's score was counted from. */
export const useItems = (round: Ref<string>, unit: Ref<string>, part: Ref<string>, calculation: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'items', round, unit, part, calculation],
    queryFn: () =>
      data(
        api.GET('/api/assessment/rounds/{round}/units/{unit}/parts/{part}', {
          params: {
            path: { round: round.value, unit: unit.value, part: part.value },
            query: numbered(calculation.value),
          },
        }),
      ),
    enabled: () => !!part.value,
  })

export const useDifferences = (of: Ref<{ round: string; from: number; to: number; rawOnly: boolean }>) =>
  useInfiniteQuery({
    queryKey: [KEY, 'differences', of],
    queryFn: ({ pageParam }) => {
      const { round, ...query } = of.value
      return data(
        api.GET('/api/assessment/rounds/{round}/differences', {
          params: { path: { round }, query: { ...query, size: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      )
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const useObjections = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'objections', round],
    queryFn: () =>
      data(api.GET('/api/assessment/rounds/{round}/objections', { params: { path: { round: round.value } } })),
  })

export const usePoints = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'points', round],
    queryFn: () => data(api.GET('/api/assessment/rounds/{round}/points', { params: { path: { round: round.value } } })),
  })

export const useAssessed = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'units', round],
    queryFn: () => data(api.GET('/api/assessment/rounds/{round}/units', { params: { path: { round: round.value } } })),
  })

export const useStatements = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'statements', round],
    queryFn: () =>
      data(api.GET('/api/assessment/rounds/{round}/statements', { params: { path: { round: round.value } } })),
  })

export const useSamples = (round: Ref<string>) =>
  useQuery({
    queryKey: [KEY, 'samples', round],
    queryFn: () =>
      data(api.GET('/api/assessment/rounds/{round}/samples', { params: { path: { round: round.value } } })),
  })

export const useScheme = (group: Ref<Group>) =>
  useQuery({
    queryKey: [KEY, 'scheme', group],
    queryFn: () => data(api.GET('/api/assessment/schemes/{group}', { params: { path: { group: group.value } } })),
  })

export const useVersions = (group: Ref<Group>) =>
  useQuery({
    queryKey: [KEY, 'versions', group],
    queryFn: () =>
      data(api.GET('/api/assessment/schemes/{group}/versions', { params: { path: { group: group.value } } })),
  })

export const useOffers = () =>
  useQuery({ queryKey: [KEY, 'offers'], queryFn: () => data(api.GET('/api/assessment/sources')) })

/** What moves a round; `words` is the reason where one is needed. */
export type Step = 'calculate' | 'preview' | 'objections' | 'review' | 'freeze' | 'publish' | 'correct'

/** Everything that is done to assessments; each leaves the pages with what the server then says. */
export function useAssessing() {
  const client = useQueryClient()
  const then = async <T>(answer: Promise<{ data?: T }>): Promise<T> => {
    const done = await data(answer)
    await client.invalidateQueries({ queryKey: [KEY] })
    return done
  }
  return {
    open: (period: string) => then(api.POST('/api/assessment/rounds', { body: { period } })),
    step(round: string, step: Step, words: string): Promise<Round> {
      const params = { path: { round } }
      switch (step) {
        case 'calculate':
          return then(
            api.POST('/api/assessment/rounds/{round}/calculations', { params, body: words ? { reason: words } : {} }),
          )
        case 'correct':
          return then(api.POST('/api/assessment/rounds/{round}/corrections', { params, body: { reason: words } }))
        case 'preview':
          return then(api.PUT('/api/assessment/rounds/{round}/preview', { params }))
        case 'objections':
          return then(api.PUT('/api/assessment/rounds/{round}/objection-period', { params }))
        case 'review':
          return then(api.PUT('/api/assessment/rounds/{round}/review', { params }))
        case 'freeze':
          return then(api.PUT('/api/assessment/rounds/{round}/freeze', { params }))
        case 'publish':
          return then(api.PUT('/api/assessment/rounds/{round}/publication', { params }))
      }
    },
    object: (round: string, body: Schemas['ObjectionBody']) =>
      then(api.POST('/api/assessment/rounds/{round}/objections', { params: { path: { round } }, body })),
    decide: (round: string, objection: string, body: Schemas['ObjectionDecisionBody']) =>
      then(
        api.PUT('/api/assessment/rounds/{round}/objections/{objection}/decision', {
          params: { path: { round, objection } },
          body,
        }),
      ),
    give: (round: string, body: Schemas['PointsBody']) =>
      then(api.POST('/api/assessment/rounds/{round}/points', { params: { path: { round } }, body })),
    withdraw: (round: string, point: string, reason: string) =>
      then(
        api.PUT('/api/assessment/rounds/{round}/points/{point}/withdrawal', {
          params: { path: { round, point } },
          body: { reason },
        }),
      ),
    state: (round: string, body: Schemas['StatementBody']) =>
      then(api.POST('/api/assessment/rounds/{round}/statements', { params: { path: { round } }, body })),
    announce: (round: string, body: Schemas['SampleBody']) =>
      then(api.POST('/api/assessment/rounds/{round}/samples', { params: { path: { round } }, body })),
    draw: (round: string, sample: string) =>
      then(api.POST('/api/assessment/rounds/{round}/samples/{sample}/cases', { params: { path: { round, sample } } })),
    decideScheme: (group: Group, body: Schemas['SchemeBody']) =>
      then(api.PUT('/api/assessment/schemes/{group}', { params: { path: { group } }, body })),
  }
}

/** Recomputes with other weights or figures; nothing is kept. */
export const whatIf = (round: string, body: Schemas['WhatIfBody']): Promise<GroupResult> =>
  data(api.POST('/api/assessment/rounds/{round}/what-if', { params: { path: { round } }, body }))

/** Recomputes a frozen version from what is stored. */
export const verifyStored = (round: string, version: number): Promise<Verdict> =>
  data(
    api.GET('/api/assessment/rounds/{round}/versions/{version}/verification', { params: { path: { round, version } } }),
  )

/** Recomputes a file, sent as a form because of its size. */
export async function verifyFile(file: File): Promise<Verdict> {
  const form = new FormData()
  form.append('file', file)
  const response = await fetch('/api/assessment/verifications', {
    method: 'POST',
    body: form,
    headers: { 'Accept-Language': speaking(), 'Idempotency-Key': newKey() },
  })
  const answer = (await response.json()) as unknown
  if (!response.ok) throw new Problem(answer as ProblemDocument)
  return answer as Verdict
}
