// fuzz.mjs ADDRESS REQUESTS SEED: see bench/fuzz/run
import { readFileSync } from 'node:fs'
import http from 'node:http'

const [address, wanted, seed] = process.argv.slice(2)
const base = new URL(address)
const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url)))
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 })
const PASSWORD = 'Lanchuan-demo-1'
const USERS = ['enterprise1', 'hotline1', 'dispatcher1', 'staff.fgw', 'head.fgw', 'inspector1', 'leader1', 'auditor', 'admin', 'security']
/** What would end the experiment instead of testing it: sessions, passwords and roles of the users themselves. */
const SPARED = /session|password|deactivation|\/roles|second-factor|\/events$|delegations/

let state = Number(seed) >>> 0
/** Mulberry32: the same requests for the same seed. */
function random() {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}
const any = (list) => list[Math.floor(random() * list.length)]
const sometimes = (part) => random() < part

const HOSTILE = [
  "' OR '1'='1", "'; DROP TABLE issues.issue; --", '1) UNION SELECT password_hash FROM identity.account --', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', '{{constructor.constructor("return 1")()}}', '${jndi:ldap://127.0.0.1/a}', '#{7*7}', '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd', '=cmd|"/c calc"!A1', '\u0000', '\ud83d', '💥🏭', '𠮷野家', '%s%n%x', 'A'.repeat(5000), '长'.repeat(12000), '\u202e彼岸', 'null',
  'true', '-1', '0', '9'.repeat(40), '1e400', '2026-02-30', '0000-00-00', '9999-12-31T23:59:59.999999999Z', '\r\nSet-Cookie: a=b', ' ', '',
]
const VALUES = [null, true, 0, -1, 2 ** 53, 1e308, '', ' ', [], {}, [null], [[[]]], { a: { b: [1] } }, ...HOSTILE]
const BODIES = ['', '{', '[]', 'null', '"text"', '{"a":1,"a":2}', '['.repeat(2000), '{"x":'.repeat(2000), '\u0000', 'x=1&y=2', '<a/>', '{"a":' + '9'.repeat(2000) + '}']
const known = []

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => ['get', 'post', 'put', 'delete', 'patch'].includes(method))
    .filter(() => !SPARED.test(path))
    .map(([method, description]) => ({ method: method.toUpperCase(), path, description })),
)

const resolved = (schema) => (schema?.$ref ? document.components.schemas[schema.$ref.split('/').pop()] : schema)

/** A value that fits a schema, more or less. */
function fitting(schema, depth = 0) {
  const it = resolved(schema) ?? {}
  const type = [it.type].flat().find((name) => name !== 'null')
  if (it.enum) return any(it.enum)
  if (it.oneOf || it.anyOf) return fitting(any(it.oneOf ?? it.anyOf), depth + 1)
  if (type === 'object' || it.properties) {
    if (depth > 4) return {}
    const required = new Set(it.required ?? [])
    return Object.fromEntries(
      Object.entries(it.properties ?? {})
        .filter(([name]) => required.has(name) || sometimes(0.6))
        .map(([name, inner]) => [name, fitting(inner, depth + 1)]),
    )
  }
  if (type === 'array') return Array.from({ length: Math.floor(random() * 3) }, () => fitting(it.items, depth + 1))
  if (type === 'integer' || type === 'number') return Math.floor(random() * 20)
  if (type === 'boolean') return sometimes(0.5)
  if (it.format === 'uuid') return known.length && sometimes(0.7) ? any(known) : '01a21c1b-3c12-7000-bfeb-3b0389e46b2e'
  if (it.format === 'date') return '2026-03-02'
  if (it.format === 'date-time') return '2026-03-02T02:00:00Z'
  return any(['模糊测试', '0101', ...HOSTILE])
}

/** One place of it is wrong. */
function spoilt(value) {
  if (value && typeof value === 'object' && Object.keys(value).length && sometimes(0.8)) {
    const name = any(Object.keys(value))
    const next = Array.isArray(value) ? [...value] : { ...value }
    if (!Array.isArray(next) && sometimes(0.1)) next[any(HOSTILE)] = 1
    else next[name] = spoilt(next[name])
    return next
  }
  return any(VALUES)
}

function made(operation) {
  const parameters = operation.description.parameters ?? []
  let path = operation.path
  for (const parameter of parameters.filter((it) => it.in === 'path')) {
    const value = known.length && sometimes(0.6) ? any(known) : any(HOSTILE)
    path = path.replace(`{${parameter.name}}`, encodeURIComponent(String(value).toWellFormed()) || 'x')
  }
  const query = parameters
    .filter((it) => it.in === 'query' && sometimes(0.5))
    .map((it) => `${it.name}=${encodeURIComponent(String(sometimes(0.5) ? fitting(it.schema) : any(HOSTILE)).toWellFormed())}`)
  const headers = {}
  if (sometimes(0.2)) headers['If-Match'] = any(['"1"', '*', 'W/"1"', '"-1"', 'x'.repeat(3000)])
  if (sometimes(0.2)) headers['Idempotency-Key'] = any(['k' + random(), 'ö', ' ', 'k'.repeat(300)])
  if (sometimes(0.1)) headers['X-Follow-Up-Code'] = any(['AAAA-BBBB-CCCC', 'x', '💥'.length + '', 'A'.repeat(200)])
  if (sometimes(0.05)) headers['Accept-Language'] = any(['en', 'zz', 'x'.repeat(2000)])
  let body
  const schema = operation.description.requestBody?.content?.['application/json']?.schema
  if (operation.method !== 'GET') {
    body = schema && sometimes(0.9) ? JSON.stringify(sometimes(0.7) ? spoilt(fitting(schema)) : fitting(schema)) : any(BODIES)
    headers['Content-Type'] = sometimes(0.95) ? 'application/json' : any(['text/plain', 'application/xml', 'multipart/form-data', 'a/b/c'])
  }
  return { method: operation.method, path: query.length ? `${path}?${query.join('&')}` : path, headers, body }
}

function send({ method, path, headers = {}, body }, cookie) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const request = http.request(
      { agent, host: base.hostname, port: base.port, method, path, headers: { ...headers, ...(cookie ? { Cookie: cookie } : {}) } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => text.length < 200_000 && (text += part))
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text, ms: performance.now() - began }))
        response.on('error', reject)
      },
    )
    request.setTimeout(60_000, () => request.destroy(new Error('no answer within a minute')))
    // A server may close a kept connection just as the next request goes out on it; browsers, too, then ask once more on a new one.
    request.on('error', (error) =>
      request.reusedSocket && ['EPIPE', 'ECONNRESET'].includes(error.code)
        ? send({ method, path, headers: { ...headers, Connection: 'close' }, body }, cookie).then(resolve, reject)
        : reject(error),
    )
    request.end(body)
  })
}

async function signIn(userName) {
  const body = JSON.stringify({ userName, password: PASSWORD })
  const answer = await send({ method: 'POST', path: '/api/session', headers: { 'Content-Type': 'application/json' }, body })
  return answer.headers['set-cookie']?.[0].split(';')[0]
}

/** What an answer must not tell: where in the code, which statement, which password hash. */
const INSIDE = /at bihuan\.|at java\.base|SQLSTATE|org\.postgresql|\$2[aby]\$\d\d\$|NullPointerException|\/etc\/passwd:|root:x:0/

async function probe(cookie) {
  const times = []
  for (let n = 0; n < 60; n++) times.push((await send({ method: 'GET', path: '/api/issues?size=50' }, cookie)).ms)
  return times.sort((a, b) => a - b)[30]
}

const cookies = [undefined, ...(await Promise.all(USERS.map(signIn)))]
for (const cookie of cookies.slice(1)) {
  for (const path of ['/api/issues?size=30', '/api/units', '/api/assignments?size=30', '/api/accounts?size=30', '/api/imports']) {
    const { text } = await send({ method: 'GET', path }, cookie)
    known.push(...(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|\b20\d{6}-\d{6}-\d\b/g) ?? []).slice(0, 60))
  }
}
const before = await probe(cookies[3])
const began = performance.now()
const statuses = {}
const wrong = []
let sent = 0
async function worker() {
  while (sent < Number(wanted)) {
    sent++
    const operation = any(operations)
    const request = made(operation)
    const cookie = any(cookies)
    try {
      const answer = await send(request, cookie)
      const kind = `${Math.floor(answer.status / 100)}xx`
      statuses[kind] = (statuses[kind] ?? 0) + 1
      const coded = answer.status < 400 || /"code":"[a-z]+\.[a-z0-9.-]+"/.test(answer.text) || answer.status === 400 && answer.text === ''
      if (answer.status >= 500 || !coded || INSIDE.test(answer.text))
        wrong.push(`${answer.status} ${request.method} ${request.path.slice(0, 160)} ${String(request.body).slice(0, 160)} -> ${answer.text.slice(0, 200)}`)
    } catch (thrown) {
      wrong.push(`${thrown.message} ${request.method} ${request.path.slice(0, 200)}`)
    }
    if (sent % 20_000 === 0) console.log(`${sent} sent, ${wrong.length} wrong`)
  }
}
await Promise.all(Array.from({ length: 8 }, worker))
const seconds = (performance.now() - began) / 1000
const after = await probe(cookies[3])
console.log(`${sent} requests to ${operations.length} operations in ${seconds.toFixed(0)} s (${(sent / seconds).toFixed(0)} a second):`, statuses)
console.log(`a list of 50 issues before ${before.toFixed(1)} ms, after ${after.toFixed(1)} ms, ratio ${(after / before).toFixed(2)}`)
wrong.sort((a, b) => (a.startsWith('5') ? -1 : 1) - (b.startsWith('5') ? -1 : 1))
console.log(`${wrong.length} answers of 5xx, without a code, or with something of the inside`)
wrong.slice(0, 20).forEach((it) => console.log('  ' + it))
process.exit(wrong.length ? 1 : 0)
