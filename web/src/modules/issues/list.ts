import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, watch, type Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { useAddress, useAddressList } from '@/app/filters'
import { dayAfter } from '@/app/time'

export type Filter = Schemas['ExportBody']
export type View = Schemas['SavedView']
export type Column = (typeof COLUMNS)[number]

/** Columns that can be shown; number and title always are. */
export const COLUMNS = [
  'state',
  'channel',
  'category',
  'area',
  'enterprise',
  'lead',
  'received',
  'due',
  'redos',
  'voices',
] as const
const USUAL: Column[] = ['state', 'channel', 'category', 'enterprise', 'lead', 'received', 'due']

const dayStart = (day: string) => (day ? `${day}T00:00:00+08:00` : undefined)
const dayEnd = (day: string) => (day ? `${dayAfter(day)}T00:00:00+08:00` : undefined)

/** Filters and order, all in the address. */
export function useFilters() {
  const filters = {
    state: useAddressList('state'),
    channel: useAddressList('channel'),
    category: useAddress('category'),
    area: useAddress('area'),
    unit: useAddress('unit'),
    colour: useAddress('colour'),
    from: useAddress('from'),
    to: useAddress('to'),
    q: useAddress('q'),
    sort: useAddress('sort', 'RECEIVED_LATEST'),
  }
  const filter = computed<Filter>(() => ({
    ...(filters.state.value.length ? { state: filters.state.value as NonNullable<Filter['state']> } : {}),
    ...(filters.channel.value.length ? { channel: filters.channel.value as NonNullable<Filter['channel']> } : {}),
    ...given('category', filters.category.value),
    ...given('area', filters.area.value),
    ...given('unit', filters.unit.value),
    ...given('colour', filters.colour.value),
    ...given('receivedFrom', dayStart(filters.from.value)),
    ...given('receivedBefore', dayEnd(filters.to.value)),
    ...given('q', filters.q.value.trim()),
    sort: filters.sort.value as NonNullable<Filter['sort']>,
  }))
  const narrowed = computed(() => Object.keys(filter.value).length > 1)
  return { filters, filter, narrowed }
}

const given = (name: string, value: string | undefined) => (value ? { [name]: value } : {})

export const useList = (filter: Ref<Filter>) =>
  useInfiniteQuery({
    queryKey: ['issues', 'list', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.GET('/api/issues', {
          params: { query: { ...filter.value, size: 100, ...(pageParam ? { after: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

/** Which columns are shown, kept on this device. */
export function useColumns() {
  const KEY = 'bihuan.issues.columns'
  const columns = ref<Column[]>(stored())
  watch(columns, (it) => localStorage.setItem(KEY, JSON.stringify(it)), { deep: true })
  function stored(): Column[] {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Column[] | null
      return kept ? COLUMNS.filter((it) => kept.includes(it)) : USUAL
    } catch {
      return USUAL
    }
  }
  return { columns, shows: (column: Column) => columns.value.includes(column) }
}

const PAGE = '/issues'

export function useViews() {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: ['views', PAGE] })
  const { data: views } = useQuery({
    queryKey: ['views', PAGE],
    queryFn: () => data(api.GET('/api/views', { params: { query: { page: PAGE } } })),
  })
  return {
    views,
    keep: useMutation({
      mutationFn: (view: { name: string; query: string }) =>
        data(api.POST('/api/views', { body: { page: PAGE, ...view } })),
      onSuccess: renew,
    }),
    forget: useMutation({
      mutationFn: (id: string) => api.DELETE('/api/views/{id}', { params: { path: { id } } }),
      onSuccess: renew,
    }),
  }
}

export const askExport = (filter: Filter) => data(api.POST('/api/exports', { body: filter }))

/** How far an export is; asked again until it is over. */
export const useExport = (id: Ref<string | undefined>) =>
  useQuery({
    queryKey: ['export', id],
    queryFn: () => data(api.GET('/api/exports/{id}', { params: { path: { id: id.value! } } })),
    enabled: () => !!id.value,
    refetchInterval: (query) => (['DONE', 'FAILED'].includes(query.state.data?.state ?? '') ? false : 700),
    retry: false,
  })
