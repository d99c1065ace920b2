import type { Paper, PaperBody, Question } from './queries'

export type Kind = Question['kind']
type Topic = Paper['draft']['topics'][number]

/** A choice while it is written. */
export interface ChoiceForm {
  code: string
  zh: string
  en: string
}

/** A question while it is written: every field is there, whatever its kind, so that changing one's mind loses nothing. */
export interface QuestionForm {
  code: string
  kind: Kind
  about: Question['about']
  topic: string
  zh: string
  en: string
  required: boolean
  choices: ChoiceForm[]
  least: string
  most: string
}

export interface PaperForm {
  title: string
  topics: Topic[]
  questions: QuestionForm[]
}

/** The first of `q1`, `q2`, … that nobody has. */
export function freeCode(prefix: string, taken: { code: string }[]): string {
  const all = new Set(taken.map((it) => it.code))
  for (let n = 1; ; n++) if (!all.has(`${prefix}${n}`)) return `${prefix}${n}`
}

export const newQuestion = (form: PaperForm): QuestionForm => ({
  code: freeCode('q', form.questions),
  kind: 'SCALE',
  about: 'UNIT',
  topic: form.topics[0]?.code ?? '',
  zh: '',
  en: '',
  required: true,
  choices: [],
  least: '',
  most: '',
})

export const newTopic = (form: PaperForm): Topic => ({ code: freeCode('t', form.topics), zh: '', en: '' })

export const formOf = (title: string, content: Paper['draft']): PaperForm => ({
  title,
  topics: content.topics.map((it) => ({ ...it })),
  questions: content.questions.map((it) => ({
    ...it,
    topic: it.topic ?? '',
    choices: it.choices.map((choice) => ({ ...choice })),
    least: it.least == null ? '' : String(it.least),
    most: it.most == null ? '' : String(it.most),
  })),
})

/** What is sent: of each question only what its kind has. */
export const bodyOf = (form: PaperForm): PaperBody => ({
  title: form.title,
  topics: form.topics,
  questions: form.questions.map((it) => ({
    code: it.code,
    kind: it.kind,
    about: it.kind === 'SCALE' ? it.about : 'CITY',
    zh: it.zh,
    en: it.en,
    required: it.required,
    ...(it.kind === 'SCALE' && it.topic ? { topic: it.topic } : {}),
    ...(it.kind === 'CHOICE' ? { choices: it.choices } : {}),
    ...(it.kind === 'NUMBER' ? { ...number('least', it.least), ...number('most', it.most) } : {}),
  })),
})

const number = (name: string, text: string) =>
  String(text).trim() === '' || Number.isNaN(Number(text)) ? {} : { [name]: Number(text) }

/** Moves one a place up (-1) or down (1), if there is one. */
export function move<T>(list: T[], at: number, by: -1 | 1): void {
  const to = at + by
  if (to < 0 || to >= list.length) return
  const [it] = list.splice(at, 1)
  list.splice(to, 0, it!)
}
