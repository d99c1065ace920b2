/** What the server says when it refuses (RFC 9457); `errors` point at the inputs that are to blame. */
export interface ProblemDocument {
  status: number
  title: string
  detail: string
  code: string
  incident?: string
  errors?: { pointer: string; code: string; detail: string }[]
}

/** A refusal of the server, or that it could not be reached (`status` 0). */
export class Problem extends Error {
  constructor(readonly document: ProblemDocument) {
    super(document.detail)
    this.name = 'Problem'
  }

  get status(): number {
    return this.document.status
  }

  get code(): string {
    return this.document.code
  }

  /** Nobody answered: no network, or the server is being restarted. Trying again later is safe. */
  get isUnreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }

  /** The words for a field, by the JSON pointer of its input, e.g. `/text`. */
  at(pointer: string): string | undefined {
    return this.document.errors?.find((error) => error.pointer === pointer)?.detail
  }
}

/** Turns whatever was thrown into a Problem. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  const unreachable = thrown instanceof TypeError
  return new Problem({
    status: 0,
    title: '',
    detail: thrown instanceof Error ? thrown.message : String(thrown),
    code: unreachable ? 'web.unreachable' : 'web.unexpected',
  })
}
