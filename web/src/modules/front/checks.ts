import type { FieldErrors } from '@/ui/errors'
import type { Draft } from './draft'

export const LONGEST = 10_000

/** Characters as people count them: one for each emoji. */
export const length = (text: string): number => [...text].length

/** What has to be right before the next step; the words are keys. The server checks all of it again. */
export function wrong(draft: Draft, step: number): FieldErrors {
  return step === 1 ? wrongText(draft) : step === 2 ? wrongContact(draft) : {}
}

function wrongText({ text }: Draft): FieldErrors {
  const n = length(text.trim())
  if (n === 0) return { text: 'front.raise.textMissing' }
  return n > LONGEST ? { text: 'front.raise.textLong' } : {}
}

/** All of it may be left out: nobody has to say who he is. */
function wrongContact({ contactPhone, creditCode }: Draft): FieldErrors {
  return {
    ...(creditCode.trim() !== '' && !isCreditCode(creditCode) ? { creditCode: 'front.raise.codeWrong' } : {}),
    ...(contactPhone.trim() !== '' && !isPhone(contactPhone) ? { contactPhone: 'front.raise.phoneWrong' } : {}),
  }
}

/** Digits as people write them, with an area code, a country code or hyphens. */
const isPhone = (text: string): boolean => /^\+?\d{5,20}$/.test(text.replace(/[\s()()-]/g, ''))

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A unified social credit code with its check digit (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = [...code.slice(0, 17)].reduce((total, digit, at) => total + DIGITS.indexOf(digit) * (3 ** at % 31), 0)
  return DIGITS[(31 - (sum % 31)) % 31] === code[17]
}
