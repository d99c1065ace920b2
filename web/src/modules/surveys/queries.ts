import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { asProblem } from '@/api/problem'

export type Survey = Schemas['SurveyView']
export type Plan = Schemas['PlanBody']
export type State = Survey['state']
export type Sample = Schemas['SampleView']
export type Results = Schemas['ResultsView']
export type Line = Schemas['ResultLine']
export type Paper = Schemas['QuestionnaireView']
export type Question = Schemas['Question']
export type PaperBody = Schemas['QuestionnaireBody']

const of = (id: string) => ({ path: { id } })
const seen = (id: string, revision: number) => ({ ...of(id), header: { 'If-Match': `"${revision}"` } })

export const useSurveys = (filter: Ref<{ state?: State[]; q?: string }>) =>
  useInfiniteQuery({
    queryKey: ['surveys', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/surveys', {
          params: { query: { ...filter.value, size: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

/** A survey; an open one is asked for again, since answers come in. */
export const useSurvey = (id: Ref<string>) =>
  useQuery({
    queryKey: ['survey', id],
    queryFn: () => data(api.GET('/api/surveys/{id}', { params: of(id.value) })),
    enabled: () => !!id.value,
    refetchInterval: (query) => (query.state.data?.state === 'OPEN' ? 30_000 : false),
  })

/** The questions of a survey as they are asked. */
export const useAsked = (id: Ref<string>) =>
  useQuery({
    queryKey: ['survey', id, 'questions'],
    queryFn: () => data(api.GET('/api/surveys/{id}/questions', { params: of(id.value) })),
  })

export const useSample = (id: Ref<string>) =>
  useQuery({
    queryKey: ['survey', id, 'sample'],
    queryFn: () => data(api.GET('/api/surveys/{id}/sample', { params: of(id.value) })),
  })

/** All published versions, the latest first. */
export const useResults = (id: Ref<string>) =>
  useQuery({
    queryKey: ['survey', id, 'results'],
    queryFn: () => data(api.GET('/api/surveys/{id}/results', { params: of(id.value) })),
  })

/** What would be published now, without these questions. */
export const usePreview = (id: Ref<string>, without: Ref<string[]>, enabled: Ref<boolean>) =>
  useQuery({
    queryKey: ['survey', id, 'preview', without],
    queryFn: () =>
      data(
        api.GET('/api/surveys/{id}/results/preview', {
          params: { ...of(id.value), query: { without: without.value } },
        }),
      ),
    enabled,
    placeholderData: keepPreviousData,
  })

export const useWords = (id: Ref<string>, enabled: Ref<boolean>) =>
  useQuery({
    queryKey: ['survey', id, 'words'],
    queryFn: () => data(api.GET('/api/surveys/{id}/words', { params: of(id.value) })),
    enabled,
  })

const SECOND = 1000

/** Does what waits for the seal of the ledger, which takes a second; asks again up to five times. */
async function sealed<T>(act: () => Promise<T>, times = 5): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (times === 0 || asProblem(thrown).code !== 'ledger.not-yet-sealed') throw thrown
    await new Promise((again) => setTimeout(again, SECOND))
    return sealed(act, times - 1)
  }
}

/** What is done with surveys; whatever was shown of them is asked for again. */
export function useSurveying() {
  const client = useQueryClient()
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await Promise.all(['surveys', 'survey'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    return done
  }
  return {
    make: (body: Plan) => then(data(api.POST('/api/surveys', { body }))),
    change: (id: string, revision: number, body: Plan) =>
      then(data(api.PUT('/api/surveys/{id}', { params: seen(id, revision), body }))),
    publish: (id: string, revision: number) =>
      then(data(api.POST('/api/surveys/{id}/publication', { params: seen(id, revision) }))),
    open: (id: string) => then(sealed(() => data(api.POST('/api/surveys/{id}/opening', { params: of(id) })))),
    close: (id: string) => then(data(api.POST('/api/surveys/{id}/closing', { params: of(id) }))),
    links: (id: string) => then(data(api.POST('/api/surveys/{id}/links', { params: of(id) }))),
    report: (id: string, body: Schemas['SurveyReportBody']) =>
      then(data(api.POST('/api/surveys/{id}/results', { params: of(id), body }))),
  }
}

export const usePapers = (enabled?: Ref<boolean>) =>
  useQuery({
    queryKey: ['questionnaires'],
    queryFn: () => data(api.GET('/api/questionnaires')),
    ...(enabled ? { enabled } : {}),
  })

export const usePaper = (id: Ref<string>) =>
  useQuery({
    queryKey: ['questionnaire', id],
    queryFn: () => data(api.GET('/api/questionnaires/{id}', { params: of(id.value) })),
    enabled: () => !!id.value,
  })

export function useWriting() {
  const client = useQueryClient()
  async function then(act: Promise<Paper>): Promise<Paper> {
    const paper = await act
    await Promise.all(['questionnaires', 'questionnaire'].map((key) => client.invalidateQueries({ queryKey: [key] })))
    return paper
  }
  return {
    begin: (body: PaperBody) => then(data(api.POST('/api/questionnaires', { body }))),
    write: (id: string, revision: number, body: PaperBody) =>
      then(data(api.PUT('/api/questionnaires/{id}', { params: seen(id, revision), body }))),
    publish: (id: string, revision: number) =>
      then(data(api.POST('/api/questionnaires/{id}/versions', { params: seen(id, revision) }))),
  }
}
