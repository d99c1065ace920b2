import { reactive, ref, watch } from 'vue'
import { newKey, type Schemas } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { fieldErrors, type FieldErrors } from '@/ui/errors'
import { useDesk } from './queries'

type Channel = Schemas['IssueBody']['channel']

/** Channels whose sources have references of their own: a ticket, a letter, the number of a proposal. */
const REFERENCED = new Set<Channel>([
  'VISIT',
  'MEETING',
  'MONITORED_ENTERPRISE',
  'DEPUTY_PROPOSAL',
  'CPPCC_PROPOSAL',
  'FEDERATION',
  'MEDIA',
  'TRANSFER_12345',
])

export const needsReference = (channel: Channel): boolean => REFERENCED.has(channel)

const blank = (channel: Channel) => ({
  key: newKey(),
  channel,
  text: '',
  category: '',
  area: '',
  enterpriseName: '',
  creditCode: '',
  contactName: '',
  contactPhone: '',
  sourceReference: '',
  /** Whether the units must not learn who says it. */
  sealed: false,
})

export type Entry = ReturnType<typeof blank>

/** What an official writes down for somebody else; kept on this device until the server has it. */
export function useEntry(place: string, channel: Channel) {
  const desk = useDesk()
  const stored = `bihuan.entry.${place}`
  const entry = reactive<Entry>({
    ...blank(channel),
    ...(JSON.parse(localStorage.getItem(stored) ?? '{}') as Partial<Entry>),
  })
  const errors = ref<FieldErrors>({})
  const problem = ref<Problem | null>(null)
  const busy = ref(false)
  const done = ref<Schemas['RegisteredAnswer']>()
  watch(entry, (it) => localStorage.setItem(stored, JSON.stringify(it)), { flush: 'sync' })

  function next(): void {
    Object.assign(entry, blank(channel))
    errors.value = {}
    problem.value = null
    done.value = undefined
  }

  async function send(): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = null
    errors.value = {}
    try {
      const { key, channel: used, text, sealed, ...rest } = entry
      const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ''))
      // A call that was taken at this desk has no number but that of its entry.
      if (used === 'HOTLINE') given['sourceReference'] ??= `desk:${key}`
      done.value = await desk.register(
        { channel: used, text: text.trim(), ...given, ...(sealed ? { sealed } : {}) },
        key,
      )
      localStorage.removeItem(stored)
      return true
    } catch (thrown) {
      problem.value = asProblem(thrown)
      errors.value = fieldErrors(problem.value)
      // A key stands for one content: what was refused is sent again as something new.
      if (!problem.value.isUnreachable) entry.key = newKey()
      return false
    } finally {
      busy.value = false
    }
  }

  return { entry, errors, problem, busy, done, next, send }
}
