import { serverSays } from '@/app/time'
import createClient, { type Middleware } from 'openapi-fetch'
import type { components, paths } from './schema'
import { Problem, type ProblemDocument } from './problem'

/** The types of the interface, by the names that the OpenAPI document gives them. */
export type Schemas = components['schemas']

let language = 'zh-CN'

/** The language that is spoken, for requests made without {@link api}. */
export const speaking = (): string => language

/** In which language the server words its refusals. */
export function speak(locale: string): void {
  language = locale
}

const WRITES = new Set(['POST', 'PUT', 'DELETE', 'PATCH'])

/** Every write carries a key, so that a repeat after a broken connection is answered and not done again. */
const keys: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', language)
    if (WRITES.has(request.method) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newKey())
    }
    return request
  },
}

const problems: Middleware = {
  async onResponse({ response }) {
    serverSays(response.headers.get('Bihuan-Time'))
    if (response.ok) return response
    throw new Problem(await documentOf(response))
  },
}

async function documentOf(response: Response): Promise<ProblemDocument> {
  try {
    return (await response.clone().json()) as ProblemDocument
  } catch {
    return { status: response.status, title: response.statusText, detail: response.statusText, code: 'web.no-document' }
  }
}

/** A new key for a write. Keep it with a draft, so that sending the draft twice registers it once. */
export function newKey(): string {
  // Without https, as in many an intranet, browsers keep randomUUID to themselves.
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  return [...bytes].map((it) => it.toString(16).padStart(2, '0')).join('')
}

/** The interface of the server; refusals are thrown as {@link Problem}. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' })
api.use(keys, problems)

/** Unwraps an answer: `const issue = await data(api.GET(…))`. */
export async function data<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}
