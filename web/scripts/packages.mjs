// Installs the packages of a folder if its lock file asks for others than those that are there: `node packages.mjs FOLDER`.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const LEAST_NODE = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  console.error(`Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Runs npm in a folder. */
export function npm(folder, ...words) {
  const windows = process.platform === 'win32'
  execFileSync(windows ? 'npm.cmd' : 'npm', words, { cwd: folder, stdio: 'inherit', shell: windows })
}

/** Does the work unless it was done for the same digest before and its result is still there. */
export function once(folder, name, digest, present, work) {
  const stamp = join(folder, '.stamps', name)
  if (existsSync(join(folder, present)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
    return false
  }
  work()
  mkdirSync(join(folder, '.stamps'), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}

export function install(folder) {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  once(folder, 'packages', digest, 'node_modules', () =>
    npm(folder, 'ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'),
  )
}

if (process.argv[2] && process.argv[1].endsWith('packages.mjs')) install(resolve(process.argv[2]))
