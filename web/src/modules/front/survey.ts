import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'

export type Form = Schemas['AnswerForm']
export type Reply = Schemas['ReplyBody']
export type Question = Schemas['Question']
/** A value by {@link keyOf} its question: the number of a scale, the code of a choice, what was typed. */
export type Values = Record<string, string | number>

/** How somebody comes in: by the secret behind `#`, or signed in, by the id of the survey. */
export interface Way {
  token: string
  id: string
}

const header = (way: Way) => ({ header: { 'X-Survey-Token': way.token } })

export const useForm = (way: Ref<Way>) =>
  useQuery({
    queryKey: ['answer-form', way],
    queryFn: () =>
      way.value.id
        ? data(api.GET('/api/enterprise/surveys/{id}', { params: { path: { id: way.value.id } } }))
        : data(api.GET('/api/public/survey', { params: header(way.value) })),
    staleTime: Infinity,
    retry: false,
  })

export function useAnswering(way: Ref<Way>) {
  const client = useQueryClient()
  const path = () => ({ path: { id: way.value.id } })
  const onSuccess = (form: Form) => {
    client.setQueryData(['answer-form', way.value], form)
    void client.invalidateQueries({ queryKey: ['waiting-surveys'] })
  }
  return {
    answer: useMutation({
      mutationFn: (replies: Reply[]) =>
        way.value.id
          ? data(api.PUT('/api/enterprise/surveys/{id}', { params: path(), body: { replies } }))
          : data(api.PUT('/api/public/survey', { params: header(way.value), body: { replies } })),
      onSuccess,
    }),
    takeBack: useMutation({
      mutationFn: () =>
        way.value.id
          ? data(api.DELETE('/api/enterprise/surveys/{id}', { params: path() }))
          : data(api.DELETE('/api/public/survey', { params: header(way.value) })),
      onSuccess,
    }),
  }
}

export const useWaiting = () =>
  useQuery({ queryKey: ['waiting-surveys'], queryFn: () => data(api.GET('/api/enterprise/surveys')) })

/** Under what a value is kept, and the name of its field. */
export const keyOf = (question: string, unit?: string): string => (unit ? `${question}.${unit}` : question)

/** What has been answered, and of which units. */
export function valuesOf(form: Form): { values: Values; units: string[] } {
  const values: Values = {}
  for (const it of form.replies) {
    const value = it.scale ?? it.choice ?? it.number ?? it.text
    if (value != null) values[keyOf(it.question, it.unit)] = value
  }
  const rated = new Set(form.replies.map((it) => it.unit))
  return { values, units: form.units.map((it) => it.id).filter((id) => rated.has(id)) }
}

/** Every question that is asked once the units are chosen, with the unit that it is about. */
export function asked(form: Form, units: string[]): { question: Question; unit?: string }[] {
  const city = form.content.questions.filter((it) => it.about === 'CITY').map((question) => ({ question }))
  const about = form.content.questions.filter((it) => it.about === 'UNIT')
  return [...units.flatMap((unit) => about.map((question) => ({ question, unit }))), ...city]
}

const given = (value: string | number | undefined) => value != null && String(value).trim() !== ''

/** What is sent; a question without a value is not in it. */
export function repliesOf(form: Form, units: string[], values: Values): Reply[] {
  return asked(form, units).flatMap(({ question, unit }) => {
    const value = values[keyOf(question.code, unit)]
    return given(value) ? [{ question: question.code, ...(unit ? { unit } : {}), ...valueOf(question, value!) }] : []
  })
}

function valueOf(question: Question, value: string | number): Partial<Reply> {
  switch (question.kind) {
    case 'SCALE':
      return { scale: Number(value) }
    case 'CHOICE':
      return { choice: String(value) }
    case 'NUMBER':
      return { number: Number(value) }
    default:
      return { text: String(value) }
  }
}

/** The fields that have to be answered and are not, with their questions. */
export const lacking = (form: Form, units: string[], values: Values) =>
  asked(form, units).filter(({ question, unit }) => question.required && !given(values[keyOf(question.code, unit)]))

/** The field to which a pointer of the server leads: `replies.3` is the fourth that was sent. */
export function fieldOf(name: string, replies: Reply[]): string {
  const at = /^replies\.(\d+)/.exec(name)?.[1]
  const reply = at == null ? undefined : replies[Number(at)]
  return reply ? keyOf(reply.question, reply.unit) : name
}
