import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { SELDOM } from './query'

type Area = Schemas['AreaView']
type Unit = Schemas['UnitView']
type Category = Schemas['Category']

/** The city's areas, open to all. */
export function useAreas() {
  const { data: areas } = useQuery({
    queryKey: ['areas'],
    queryFn: () => data(api.GET('/api/areas')),
    staleTime: SELDOM,
  })
  const byId = computed(() => new Map(areas.value?.map((area: Area) => [area.id, area])))
  return { areas, areaName: (id: string | undefined) => (id ? (byId.value.get(id)?.name ?? '…') : '') }
}

/** The tree of categories in use, open to all. */
export function useCategories() {
  const { data: categories } = useQuery({
    queryKey: ['categories'],
    queryFn: () => data(api.GET('/api/categories')),
    staleTime: SELDOM,
  })
  const byCode = computed(() => new Map(categories.value?.map((category: Category) => [category.code, category])))
  return {
    categories,
    /** `市场准入与登记 / 企业开办`, or only the last part with `short`. */
    categoryName(code: string | undefined, short = false): string {
      const category = code ? byCode.value.get(code) : undefined
      if (!category) return code ? '…' : ''
      const parent = category.parent ? byCode.value.get(category.parent) : undefined
      return parent && !short ? `${parent.name} / ${category.name}` : category.name
    },
  }
}

/** The people of one's own unit who can sign in, for officials. */
export function useColleagues() {
  const { data: colleagues } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () => data(api.GET('/api/colleagues')),
    staleTime: SELDOM,
  })
  return { colleagues }
}

/** The city's units, for officials. */
export function useUnits() {
  const { data: units } = useQuery({
    queryKey: ['units'],
    queryFn: () => data(api.GET('/api/units')),
    staleTime: SELDOM,
  })
  const byId = computed(() => new Map(units.value?.map((unit: Unit) => [unit.id, unit])))
  return {
    units,
    unit: (id: string | undefined) => (id ? byId.value.get(id) : undefined),
    unitName: (id: string | undefined) => (id ? (byId.value.get(id)?.shortName ?? '…') : ''),
  }
}
