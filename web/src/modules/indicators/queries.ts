import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Sheet = Schemas['SheetView']
export type Board = Schemas['IndicatorScoresScoreboard']
export type Standing = Schemas['IndicatorScoresStanding']
export type TreeNode = Schemas['IndicatorScoresBranching']
export type Interval = Schemas['IndicatorScoresInterval']
export type Explained = Schemas['ScoreExplanation']
export type Cell = Schemas['IndicatorSheetsCell']
export type Difference = Schemas['ResultDifference']
export type Taken = Schemas['IndicatorSheetsTaken']
export type Assumption = Schemas['AssumptionBody']

export const useSystems = () =>
  useQuery({ queryKey: ['indicator-systems'], queryFn: () => data(api.GET('/api/indicators/systems')) })

export const useSystem = (code: Ref<string>, version: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-systems', code, version],
    queryFn: () =>
      data(
        api.GET('/api/indicators/systems/{code}/{version}', {
          params: { path: { code: code.value, version: version.value } },
        }),
      ),
  })

export const useOffers = () =>
  useQuery({ queryKey: ['indicator-offers'], queryFn: () => data(api.GET('/api/indicators/offers')) })

export const useSheets = () =>
  useQuery({ queryKey: ['indicator-sheets'], queryFn: () => data(api.GET('/api/indicators/sheets')) })

export const useBoard = (id: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'scores'],
    queryFn: () => data(api.GET('/api/indicators/sheets/{id}/scores', { params: { path: { id: id.value } } })),
  })

/** How firm the ranks are: other weights, and figures within their sampling error. */
export const useIntervals = (id: Ref<string>, spread: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'intervals', spread],
    queryFn: () =>
      data(
        api.GET('/api/indicators/sheets/{id}/intervals', {
          params: {
            path: { id: id.value },
            query: { rounds: 10_000, seed: 1, spread: Number(spread.value) / 100, sampling: true },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  })

export const useExplanation = (id: Ref<string>, subject: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'explanation', subject],
    queryFn: () =>
      data(
        api.GET('/api/indicators/sheets/{id}/explanation', {
          params: { path: { id: id.value }, query: { subject: subject.value } },
        }),
      ),
    enabled: () => !!subject.value,
  })

export const useSeries = (id: Ref<string>, node: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'series', node],
    queryFn: () =>
      data(
        api.GET('/api/indicators/sheets/{id}/series', {
          params: { path: { id: id.value }, query: { node: node.value } },
        }),
      ),
    enabled: () => !!node.value,
  })

export const useFigures = (id: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'figures'],
    queryFn: () => data(api.GET('/api/indicators/sheets/{id}/figures', { params: { path: { id: id.value } } })),
  })

export const useHistory = (id: Ref<string>, cell: Ref<{ indicator: string; subject: string } | undefined>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'history', cell],
    queryFn: () =>
      data(api.GET('/api/indicators/sheets/{id}/history', { params: { path: { id: id.value }, query: cell.value! } })),
    enabled: computed(() => !!cell.value),
  })

export const useResults = (id: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'results'],
    queryFn: () => data(api.GET('/api/indicators/sheets/{id}/results', { params: { path: { id: id.value } } })),
  })

export const useDifferences = (id: Ref<string>, versions: Ref<{ before: number; after: number } | undefined>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'differences', versions],
    queryFn: () =>
      data(
        api.GET('/api/indicators/sheets/{id}/differences', {
          params: { path: { id: id.value }, query: versions.value! },
        }),
      ),
    enabled: computed(() => !!versions.value),
  })

export const useComparison = (before: Ref<string>, after: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-comparison', before, after],
    queryFn: () =>
      data(api.GET('/api/indicators/comparison', { params: { query: { before: before.value, after: after.value } } })),
    enabled: computed(() => !!before.value && !!after.value),
    placeholderData: keepPreviousData,
  })

export type DataRequest = Schemas['DataRequestsDataRequest']

export const useRequests = () =>
  useQuery({ queryKey: ['indicator-requests'], queryFn: () => data(api.GET('/api/indicators/requests')) })

export const useRequest = (id: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-requests', id],
    queryFn: () => data(api.GET('/api/indicators/requests/{id}', { params: { path: { id: id.value } } })),
  })

export const useDecompositions = (id: Ref<string>) =>
  useQuery({
    queryKey: ['indicator-sheet', id, 'decompositions'],
    queryFn: () => data(api.GET('/api/indicators/sheets/{id}/decompositions', { params: { path: { id: id.value } } })),
  })

/** What would come out; nothing is kept. */
export const assume = (id: string, body: Assumption) =>
  data(api.POST('/api/indicators/sheets/{id}/what-if', { params: { path: { id } }, body }))

const form = (file: File, more: Record<string, string>): FormData => {
  const body = new FormData()
  body.append('file', file)
  for (const [name, value] of Object.entries(more)) if (value) body.append(name, value)
  return body
}

/** Everything that changes something; what is shown follows. */
export function useIndicatorActions() {
  const client = useQueryClient()
  const changed = async <T>(done: Promise<T>): Promise<T> => {
    const answer = await done
    await Promise.all(
      ['indicator-systems', 'indicator-sheets', 'indicator-sheet', 'indicator-comparison', 'indicator-requests'].map(
        (key) => client.invalidateQueries({ queryKey: [key] }),
      ),
    )
    return answer
  }
  return {
    take: (name: string) =>
      changed(data(api.POST('/api/indicators/offers/{name}/draft', { params: { path: { name } } }))),
    check: (content: unknown) =>
      data(api.POST('/api/indicators/checks', { body: { content } as Schemas['SystemBody'] })),
    saveSystem: (content: unknown) =>
      changed(data(api.POST('/api/indicators/systems', { body: { content } as Schemas['SystemBody'] }))),
    publishSystem: (code: string, version: string) =>
      changed(
        data(api.POST('/api/indicators/systems/{code}/{version}/publication', { params: { path: { code, version } } })),
      ),
    open: (body: Schemas['OpeningBody']) => changed(data(api.POST('/api/indicators/sheets', { body }))),
    enter: (id: string, body: Schemas['FiguresBody']) =>
      changed(data(api.POST('/api/indicators/sheets/{id}/figures', { params: { path: { id } }, body }))),
    outliers: (id: string, body: Schemas['FiguresBody']) =>
      data(api.POST('/api/indicators/sheets/{id}/outliers', { params: { path: { id } }, body })),
    count: (id: string, body: Schemas['CountBody']) =>
      changed(data(api.POST('/api/indicators/sheets/{id}/counts', { params: { path: { id } }, body }))),
    publish: (id: string, reason: string) =>
      changed(
        data(
          api.POST('/api/indicators/sheets/{id}/results', { params: { path: { id } }, body: reason ? { reason } : {} }),
        ),
      ),
    workbook: (id: string, file: File, reason: string, dryRun: boolean) =>
      changed(
        data(
          api.POST('/api/indicators/sheets/{id}/workbooks', {
            params: { path: { id }, query: { dryRun, ...(reason ? { reason } : {}) } },
            body: form(file, {}) as never,
            bodySerializer: (it: unknown) => it as FormData,
          }),
        ),
      ),
    table: (code: string, version: string, file: File, reason: string, dryRun: boolean) =>
      changed(
        data(
          api.POST('/api/indicators/systems/{code}/{version}/tables', {
            params: { path: { code, version }, query: { dryRun, ...(reason ? { reason } : {}) } },
            body: form(file, {}) as never,
            bodySerializer: (it: unknown) => it as FormData,
          }),
        ),
      ),
    decompose: (id: string, indicator: string, body: Schemas['DecompositionBody']) =>
      changed(
        data(
          api.PUT('/api/indicators/sheets/{id}/decompositions/{indicator}', {
            params: { path: { id, indicator } },
            body,
          }),
        ),
      ),
    ask: (body: Schemas['DataRequestBody']) => changed(data(api.POST('/api/indicators/requests', { body }))),
    submit: (id: string, body: Schemas['SubmissionBody']) =>
      changed(data(api.POST('/api/indicators/requests/{id}/submissions', { params: { path: { id } }, body }))),
    endorse: (id: string, body: Schemas['SubmissionDecisionBody']) =>
      changed(data(api.POST('/api/indicators/requests/{id}/endorsement', { params: { path: { id } }, body }))),
    accept: (id: string, body: Schemas['SubmissionDecisionBody']) =>
      changed(data(api.POST('/api/indicators/requests/{id}/acceptance', { params: { path: { id } }, body }))),
    verify: (file: File) =>
      data(
        api.POST('/api/indicators/verifications', {
          body: form(file, {}) as never,
          bodySerializer: (it: unknown) => it as FormData,
        }),
      ),
  }
}
