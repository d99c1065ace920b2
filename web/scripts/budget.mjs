// How much a browser loads before a page can be used, compressed: the entry, the page, its layout and all that these import.
// `node scripts/budget.mjs` prints it for the first page of each role and fails where it is more than allowed.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KB = 1024
const ENTERPRISE = 120 * KB
const OFFICER = 350 * KB
const PAGES = [
  ['front door', ['front/pages/FrontDoor'], ENTERPRISE],
  ['raise a problem', ['front/pages/Raise'], ENTERPRISE],
  ['receipt', ['front/pages/ReceiptPage'], ENTERPRISE],
  ['follow', ['front/pages/FollowPage'], ENTERPRISE],
  ['my problems', ['front/pages/MyIssues'], ENTERPRISE],
  ['answer a survey', ['front/pages/SurveyAnswer'], ENTERPRISE],
  ['board', ['front/pages/BoardPage'], ENTERPRISE],
  ['sign in', ['identity/pages/SignIn'], ENTERPRISE],
  ['today', ['office/OfficeLayout', 'assignments/pages/TodayPage'], OFFICER],
  ['inbox', ['office/OfficeLayout', 'issues/pages/InboxPage'], OFFICER],
  ['issue', ['office/OfficeLayout', 'issues/pages/IssuePage'], OFFICER],
  ['list', ['office/OfficeLayout', 'issues/pages/IssueList'], OFFICER],
  ['hotline', ['office/OfficeLayout', 'issues/pages/HotlinePage'], OFFICER],
  ['overdue', ['office/OfficeLayout', 'chasing/pages/Overdue'], OFFICER],
  ['cockpit', ['office/OfficeLayout', 'insight/pages/CockpitPage', 'insight/chart'], OFFICER],
  ['organisation', ['office/OfficeLayout', 'organisation/pages/OrganisationPage'], OFFICER],
]

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const sizes = new Map()

function size(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 6 }).length)
  return sizes.get(file)
}

/** A chunk, its styles, and all that it imports at once. */
function files(key, found = new Set()) {
  const chunk = manifest[key]
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  chunk.css?.forEach((file) => found.add(file))
  chunk.imports?.forEach((it) => files(it, found))
  return found
}

const keyOf = (part) => Object.keys(manifest).find((key) => key.includes(part) && /\.(vue|ts)$/.test(key))

/** The words of the page's module, which it waits for. */
const words = (part) => keyOf(`modules/${part.split('/')[0]}/words.ts`)

let tooMuch = 0
for (const [name, parts, most] of PAGES) {
  const all = new Set()
  const keys = ['index.html', ...parts.map(keyOf), ...parts.map(words)].filter(Boolean)
  if (keys.length <= parts.length) throw new Error(`No such page: ${name}`)
  keys.forEach((key) => files(key, all))
  const total = [...all].reduce((sum, file) => sum + size(file), 0)
  if (total > most) tooMuch++
  console.log(
    `${total > most ? '!' : ' '} ${name.padEnd(16)} ${(total / KB).toFixed(1).padStart(6)} KB of ${most / KB}`,
  )
}
if (tooMuch) process.exit(1)
