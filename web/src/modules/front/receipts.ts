import { ref } from 'vue'
import type { Schemas } from '@/api/client'

/** What this device keeps of an issue that was raised here: with its code it can be followed without typing. */
export interface Kept {
  number: string
  code: string
  title: string
  receivedAt: string
  due: string
  provisional: boolean
}

const STORED = 'bihuan.receipts'
const MOST = 50

export const receipts = ref<Kept[]>(stored())

export const receiptOf = (number: string): Kept | undefined => receipts.value.find((it) => it.number === number)

export function keepReceipt(answer: Schemas['RegisteredAnswer'], text: string): void {
  const kept: Kept = {
    number: answer.number,
    code: answer.followUpCode,
    title: [...text.split('\n')[0]!].slice(0, 40).join(''),
    receivedAt: answer.receivedAt,
    due: answer.due,
    provisional: answer.provisional,
  }
  save([kept, ...receipts.value.filter((it) => it.number !== kept.number)])
}

/** Forgets an issue on this device only, as one does on a borrowed phone. */
export function forgetReceipt(number: string): void {
  save(receipts.value.filter((it) => it.number !== number))
}

function save(kept: Kept[]): void {
  receipts.value = kept.slice(0, MOST)
  localStorage.setItem(STORED, JSON.stringify(receipts.value))
}

function stored(): Kept[] {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? '[]') as Kept[]
  } catch {
    return []
  }
}
