import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** A value that follows another once that has been still for a while. */
export function debounced(source: () => string, milliseconds = 300): Ref<string> {
  const value = ref(source())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(source, (next) => {
    clearTimeout(timer)
    timer = setTimeout(() => (value.value = next), milliseconds)
  })
  onScopeDispose(() => clearTimeout(timer))
  return value
}
