import { ref } from 'vue'
import { api, data, type Schemas } from '@/api/client'
import { asProblem, type Problem } from '@/api/problem'
import { keepReceipt } from './receipts'
import { restore, type Draft } from './draft'

/** A sheet that was sent off; it leaves the device when the server has taken it. */
interface Waiting {
  draft: Draft
  body: Schemas['IssueBody']
}

const STORED = 'bihuan.outbox'
const LATER = [2_000, 5_000, 15_000, 60_000]

export const waiting = ref<Waiting[]>(stored())
/** The number of what went through while nobody waited for it. */
export const arrived = ref<string>()
/** Why the server refused the last sheet; it lies open again as the draft. */
export const refused = ref<Problem | null>(null)

let running: Promise<string | undefined> | undefined
let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Puts a sheet into the outbox and sends it; the number if the server answered at once. */
export function post(draft: Draft, body: Schemas['IssueBody']): Promise<string | undefined> {
  waiting.value.push({ draft: { ...draft }, body })
  save()
  return deliver()
}

/** Sends what waits, oldest first; the number of the last one that went through. */
export function deliver(): Promise<string | undefined> {
  running ??= all().finally(() => (running = undefined))
  return running
}

async function all(): Promise<string | undefined> {
  let number: string | undefined
  while (waiting.value.length) {
    const first = waiting.value[0]!
    try {
      const receipt = await data(
        api.POST('/api/issues', {
          body: first.body,
          params: { header: { 'Idempotency-Key': first.draft.key } },
          // What is to be sealed is not sent under anybody's session.
          credentials: first.body.sealed ? 'omit' : 'same-origin',
        }),
      )
      keepReceipt(receipt, first.body.text)
      number = receipt.number
      failures = 0
    } catch (thrown) {
      const problem = asProblem(thrown)
      if (problem.isUnreachable || problem.status === 429 || problem.status >= 500) {
        later()
        return number
      }
      restore(first.draft)
      refused.value = problem
    }
    waiting.value.shift()
    save()
  }
  return number
}

function later(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void catchUp(), LATER[Math.min(failures++, LATER.length - 1)])
}

function save(): void {
  localStorage.setItem(STORED, JSON.stringify(waiting.value))
}

function stored(): Waiting[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as Waiting[]
  } catch {
    return []
  }
}

/** Sends what waits, for nobody in particular. */
export const catchUp = async () => {
  arrived.value = (await deliver()) ?? arrived.value
}

addEventListener('online', () => void catchUp())
if (waiting.value.length) void catchUp()
