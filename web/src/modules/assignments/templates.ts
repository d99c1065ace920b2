import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { api, data, type Schemas } from '@/api/client'

export type Template = Schemas['AnswerTemplate']

/** Words that the own unit uses again in its answers. */
export function useTemplates() {
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: ['answer-templates'] })
  const { data: templates } = useQuery({
    queryKey: ['answer-templates'],
    queryFn: () => data(api.GET('/api/answer-templates')),
  })
  return {
    templates,
    async keep(name: string, text: string): Promise<void> {
      await api.PUT('/api/answer-templates', { body: { name, text } })
      await renew()
    },
    async forget(id: string): Promise<void> {
      await api.DELETE('/api/answer-templates/{id}', { params: { path: { id } } })
      await renew()
    },
  }
}

/** A template with what it leaves open filled in. */
export function filled(text: string, of: Record<string, string | undefined>): string {
  return text.replace(/\{([^{}]+)\}/g, (all, name: string) => of[name] ?? all)
}
