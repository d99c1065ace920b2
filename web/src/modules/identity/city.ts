import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, data } from '@/api/client'

/** How one may sign in besides a password. */
export const useWays = () =>
  useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: () => data(api.GET('/api/sign-in-ways')),
    staleTime: Infinity,
    retry: false,
  })

/** The city's identity of one's own account. */
export function useCity() {
  const client = useQueryClient()
  const LINK = ['city-link']
  return {
    ways: useWays().data,
    linked: useQuery({ queryKey: LINK, queryFn: () => data(api.GET('/api/session/city/link')) }).data,
    link: (password: string) => data(api.POST('/api/session/city/link', { body: { password } })),
    unlink: async () => {
      await data(api.DELETE('/api/session/city/link'))
      await client.invalidateQueries({ queryKey: LINK })
    },
  }
}
