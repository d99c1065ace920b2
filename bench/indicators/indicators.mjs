// indicators.mjs ADDRESS UNITS INDICATORS PERIODS: see bench/indicators/run
import { readFileSync } from 'node:fs'

const [address, ...sizes] = process.argv.slice(2)
const [units, indicators, periods] = sizes.map(Number)
const PASSWORD = 'Lanchuan-demo-1'
const ROUNDS = 10_000
const REPEAT = 15

let cookie = ''
async function call(method, path, body, type = 'application/json') {
  const response = await fetch(address + path, {
    method,
    headers: { cookie, origin: address, ...(body instanceof FormData ? {} : { 'content-type': type }) },
    body: body instanceof FormData ? body : body && JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  for (const set of response.headers.getSetCookie()) cookie = set.split(';')[0]
  return response.status === 204 ? undefined : response.json()
}
async function as(userName) {
  cookie = ''
  await call('POST', '/api/session', { userName, password: PASSWORD })
}

let state = 1
function random() {
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

/** Ten groups of equal size; each indicator by its distance to the frontier. */
function system() {
  const group = (g) => ({
    code: `G${g}`, name: `组${g}`, weight: 10, combine: 'WEIGHTED', missing: 'LEAVE_OUT',
    children: Array.from({ length: indicators / 10 }, (_, i) => ({
      code: `G${g}.${i}`, name: `指标${g}.${i}`, weight: 1 + (i % 5),
      scoring: { kind: 'FRONTIER', best: 100, worst: 0 }, source: { kind: 'IMPORT', key: `c${g}.${i}` },
    })),
  })
  return {
    code: 'BENCH', version: '1', name: '基准', period: 'YEAR', table: { subject: 'unit', period: 'period', published: {} },
    root: {
      code: 'ALL', name: '总', weight: 100, combine: 'WEIGHTED', missing: 'LEAVE_OUT',
      children: Array.from({ length: 10 }, (_, g) => group(g)),
    },
  }
}

async function table(code, version, csv) {
  const form = new FormData()
  form.append('file', new Blob([csv]), 'bench.csv')
  const taken = await call('POST', `/api/indicators/systems/${code}/${version}/tables`, form)
  if (taken.faults.length) throw new Error(JSON.stringify(taken.faults.slice(0, 3)))
  return taken.sheets
}

async function median(act) {
  const times = []
  for (let i = 0; i < REPEAT; i++) {
    const from = performance.now()
    await act()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(REPEAT / 2)]
}

const lines = []
const report = (what, ms, goal) =>
  lines.push({ what, ms: Math.round(ms * 10) / 10, goal, ratio: Math.round((ms / goal) * 100) / 100, met: ms <= goal })

await as('inspector1')
await call('POST', '/api/indicators/systems', { content: system() })
await as('leader1')
await call('POST', '/api/indicators/systems/BENCH/1/publication')
await as('inspector1')
const columns = Array.from({ length: 10 }, (_, g) => Array.from({ length: indicators / 10 }, (_, i) => `c${g}.${i}`)).flat()
const sheets = []
let stored = performance.now()
for (let p = 0; p < periods; p += 4) {
  const rows = [['unit', 'period', ...columns].join(',')]
  for (let period = p; period < Math.min(periods, p + 4); period++)
    for (let unit = 0; unit < units; unit++)
      rows.push([`单位${unit}`, 1900 + period, ...columns.map(() => (random() * 100).toFixed(2))].join(','))
  sheets.push(...(await table('BENCH', '1', rows.join('\n'))))
}
stored = performance.now() - stored
console.log(`stored ${units * indicators * periods} figures in ${(stored / 1000).toFixed(1)} s`)

const last = sheets.at(-1).id
const name = `${units} × ${indicators}`
report(`${name} × ${periods}, scored from stored values`, await median(() => call('GET', `/api/indicators/sheets/${last}/series?node=ALL`)), 2000)
report(`${name}, ${ROUNDS} draws of weights for rank intervals`, await median(() =>
  call('GET', `/api/indicators/sheets/${last}/intervals?rounds=${ROUNDS}&spread=0.5&sampling=false`)), 2000)
let all = performance.now()
for (const sheet of sheets) await call('GET', `/api/indicators/sheets/${sheet.id}/intervals?rounds=${ROUNDS}&spread=0.5&sampling=false`)
all = performance.now() - all
report(`${name} × ${periods}, ${ROUNDS} draws in each period`, all, 2000)
report('explanation of one unit', await median(() =>
  call('GET', `/api/indicators/sheets/${last}/explanation?subject=${encodeURIComponent('单位7')}`)), 50)

// Doing Business with as many economies as the full data set: those of the sample, then copies of them.
const [head, ...sample] = readFileSync(new URL('../../server/src/main/resources/indicators/db-2020-sample.csv', import.meta.url), 'utf8').trim().split('\n')
const copies = Array.from({ length: Math.max(0, 213 - sample.length) }, (_, i) =>
  sample[(i + 20) % sample.length].replace(/^([^,]*),("[^"]*"|[^,]*),/, `$1,Copy ${i},`).replace(/,2020,/, ',2020,'))
const db = (await call('GET', '/api/indicators/systems')).find((it) => it.code === 'DB')
const csv = [head, ...sample, ...copies].join('\n').replace(/,2020,/g, ',1999,')
const [whole] = await table('DB', db.version, csv)
report(`Doing Business, ${whole.subjects.length} economies, all marks and ranks`, await median(() => call('GET', `/api/indicators/sheets/${whole.id}/scores`)), 50)

console.table(lines)
console.log(JSON.stringify({ bench: 'indicators', stored: { figures: units * indicators * periods, ms: Math.round(stored) }, lines }))
