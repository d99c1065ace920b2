import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/**
 * A filter that lives in the address, so that a list can be sent as a link and the back button undoes a choice.
 * An empty value is not in the address.
 */
export function useAddress(name: string, empty = ''): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => String(route.query[name] ?? empty),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value === empty ? undefined : value } }),
  })
}

/** The same for several values at once. */
export function useAddressList(name: string): WritableComputedRef<string[]> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => [route.query[name] ?? []].flat().filter((value) => value !== null),
    set: (values) => void router.replace({ query: { ...route.query, [name]: values.length ? values : undefined } }),
  })
}
