import { reactive, watch } from 'vue'
import { newKey, type Schemas } from '@/api/client'

/** What somebody is writing. It stays on this device until it was sent, whatever happens to the page or the network. */
export interface Draft {
  /** With it the draft is registered once, however often it is sent. */
  key: string
  /** With it the files are his before he has an account. */
  uploadToken: string
  step: number
  text: string
  category: string
  area: string
  enterpriseName: string
  creditCode: string
  contactName: string
  contactPhone: string
  /** Whether the units must not learn who says it. */
  sealed: boolean
}

const STORED = 'bihuan.draft'

function blank(): Draft {
  return {
    key: newKey(),
    uploadToken: newKey(),
    step: 1,
    text: '',
    category: '',
    area: '',
    enterpriseName: '',
    creditCode: '',
    contactName: '',
    contactPhone: '',
    sealed: false,
  }
}

function stored(): Draft {
  try {
    return { ...blank(), ...(JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Draft>) }
  } catch {
    return blank()
  }
}

export const draft: Draft = reactive(stored())

watch(draft, (it) => localStorage.setItem(STORED, JSON.stringify(it)), { deep: true, flush: 'sync' })

export const isBegun = (): boolean => draft.text.trim() !== ''

/** An empty sheet with a new key. */
export function begin(): void {
  Object.assign(draft, blank())
}

/** Back from the outbox, because the server refused it: with a new key, since a key stands for one content. */
export function restore(it: Draft): void {
  Object.assign(draft, it, { key: newKey() })
}

/** What is sent: only what was filled in. */
export function bodyOf(it: Draft, attachments: string[], phone: boolean): Schemas['IssueBody'] {
  const given = Object.entries({
    category: it.category,
    area: it.area,
    enterpriseName: it.enterpriseName.trim(),
    creditCode: it.creditCode.trim(),
    contactName: it.contactName.trim(),
    contactPhone: it.contactPhone.trim(),
  }).filter(([, value]) => value !== '')
  return {
    channel: phone ? 'MOBILE' : 'WEB',
    text: it.text.trim(),
    ...(Object.fromEntries(given) as Partial<Schemas['IssueBody']>),
    ...(it.sealed ? { sealed: true } : {}),
    ...(attachments.length ? { attachments, uploadToken: it.uploadToken } : {}),
  }
}
