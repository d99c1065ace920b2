import type { Problem } from '@/api/problem'

/** Words by the name of their field. */
export type FieldErrors = Record<string, string>

/** The words of a problem: the server's own, or ours where it was not reached. */
export function wordsFor(problem: Problem, t: (key: string) => string): string {
  if (problem.isUnreachable) return t('app.unreachable')
  return problem.code.startsWith('web.') ? t('app.unexpected') : problem.document.detail
}

/** The errors of a problem by field: `/contact/phone` becomes `contact.phone`. */
export function fieldErrors(problem: Problem): FieldErrors {
  const errors: FieldErrors = {}
  for (const { pointer, detail } of problem.document.errors ?? []) {
    errors[pointer.replace(/^\//, '').replaceAll('/', '.')] ??= detail
  }
  return errors
}
