import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Person = Schemas['PersonView']
export type Post = Schemas['PostView']

export const usePosts = (unit: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['posts', unit],
    queryFn: () => data(api.GET('/api/units/{unit}/posts', { params: { path: { unit: unit.value! } } })),
    enabled: () => !!unit.value,
  })

export const usePeople = (filter: Ref<{ q?: string | undefined; unit?: string | undefined }>) =>
  useInfiniteQuery({
    queryKey: ['people', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/people', {
          params: { query: { ...filter.value, size: 50, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

/** What administrators do with units, posts and people. */
export function useOrganising() {
  const client = useQueryClient()
  const renew = () =>
    Promise.all(['units', 'posts', 'people'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await renew()
    return done
  }
  const seen = (id: string, version: number) => ({ path: { id }, header: { 'If-Match': `"${version}"` } })
  return {
    found: (body: Schemas['NewUnit']) => then(data(api.POST('/api/units', { body }))),
    rename: (id: string, version: number, body: Schemas['UnitDetails']) =>
      then(data(api.PUT('/api/units/{id}', { params: seen(id, version), body }))),
    move: (id: string, version: number, parent: string | undefined) =>
      then(data(api.PUT('/api/units/{id}/parent', { params: seen(id, version), body: parent ? { parent } : {} }))),
    close: (id: string, version: number, until: string) =>
      then(data(api.PUT('/api/units/{id}/closure', { params: seen(id, version), body: { until } }))),
    addPost: (unit: string, body: Schemas['NewPost']) =>
      then(data(api.POST('/api/units/{unit}/posts', { params: { path: { unit } }, body }))),
    addPerson: (body: Schemas['NewPerson']) => then(data(api.POST('/api/people', { body }))),
    appoint: (id: string, body: Schemas['Appointment']) =>
      then(data(api.POST('/api/people/{id}/postings', { params: { path: { id } }, body }))),
    relieve: (id: string, post: string, until: string) =>
      then(data(api.PUT('/api/people/{id}/postings/{post}/end', { params: { path: { id, post } }, body: { until } }))),
  }
}
