import type { Ref } from 'vue'
import { api, data } from '@/api/client'

/** What is kept of whoever raised an issue, for himself. */
export function usePersonalData(number: Ref<string>, code: Ref<string | undefined>) {
  const params = () => ({
    path: { number: number.value },
    header: code.value ? { 'X-Follow-Up-Code': code.value } : {},
  })
  return {
    copy: () => data(api.GET('/api/public/issues/{number}/personal-data', { params: params() })),
    erase: () => data(api.DELETE('/api/public/issues/{number}/personal-data', { params: params() })),
  }
}
