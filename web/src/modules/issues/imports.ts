import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { newKey, speaking, type Schemas } from '@/api/client'
import { api, data } from '@/api/client'
import { Problem, type ProblemDocument } from '@/api/problem'

export type Import = Schemas['ImportView']

/** Sends a workbook, as a form because of its size, and answers with the import that was begun. */
export async function startImport(file: File, dryRun: boolean, keepTimes: boolean): Promise<Import> {
  const form = new FormData()
  form.append('file', file)
  const query = new URLSearchParams({ channel: 'BULK_IMPORT', dryRun: String(dryRun), keepTimes: String(keepTimes) })
  const response = await fetch(`/api/imports?${query}`, {
    method: 'POST',
    body: form,
    headers: { 'Accept-Language': speaking(), 'Idempotency-Key': newKey() },
  })
  const answer = (await response.json()) as unknown
  if (!response.ok) throw new Problem(answer as ProblemDocument)
  return answer as Import
}

export const useImport = (id: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () => data(api.GET('/api/imports/{id}', { params: { path: { id: id.value! } } })),
    enabled: () => !!id.value,
    refetchInterval: (query) => (['DONE', 'FAILED'].includes(query.state.data?.state ?? '') ? false : 700),
  })
