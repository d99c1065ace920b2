import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Person = Schemas['PersonView']
export type TaskForce = Schemas['TaskForceView']
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

const FORCES = ['task-forces']

export const useTaskForces = () => useQuery({ queryKey: FORCES, queryFn: () => data(api.GET('/api/task-forces')) })

/** What administrators do with task forces. */
export function useMustering() {
  const client = useQueryClient()
  async function then<T>(act: Promise<T>): Promise<T> {
    const done = await act
    await client.invalidateQueries({ queryKey: FORCES })
    return done
  }
  const of = (id: string) => ({ path: { id } })
  return {
    setUp: (body: Schemas['NewTaskForce']) => then(data(api.POST('/api/task-forces', { body }))),
    join: (id: string, body: Schemas['NewMember']) =>
      then(data(api.POST('/api/task-forces/{id}/members', { params: of(id), body }))),
    leave: (id: string, person: string, until: string) =>
      then(
        data(
          api.PUT('/api/task-forces/{id}/members/{person}/end', { params: { path: { id, person } }, body: { until } }),
        ),
      ),
    expectReport: (id: string, body: Schemas['NewReport']) =>
      then(data(api.POST('/api/task-forces/{id}/reports', { params: of(id), body }))),
    deliver: (id: string, due: string) =>
      then(data(api.PUT('/api/task-forces/{id}/reports/{due}/delivery', { params: { path: { id, due } } }))),
    dissolve: (id: string, until: string) =>
      then(data(api.PUT('/api/task-forces/{id}/dissolution', { params: of(id), body: { until } }))),
  }
}
