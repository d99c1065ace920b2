// Runs a script of package.json if anything it depends on has changed since it last succeeded: `node scripts/run.mjs build`.
// Packages are installed first, if the lock file asks for others than those that are there.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamps = join(root, '.stamps')
const LEAST_NODE = [20, 19]

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
  console.error(`The web application needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

/** A digest of names and contents, without what is generated. */
function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      if (/schema\.d\.ts$|components\.d\.ts$/.test(file)) continue
      hash.update(file.slice(root.length)).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function once(name, paths, present, work) {
  const stamp = join(stamps, name)
  const now = digest(paths)
  if (existsSync(join(root, present)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    console.log(`web: ${name} is up to date`)
    return
  }
  work()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, now)
}

function npm(...words) {
  const windows = process.platform === 'win32'
  execFileSync(windows ? 'npm.cmd' : 'npm', words, { cwd: root, stdio: 'inherit', shell: windows })
}

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
]
const script = process.argv[2] ?? 'build'
const inputs = [
  ...SOURCES,
  '../docs/openapi.json',
  ...(script === 'build' ? [] : ['eslint.config.js', '.prettierrc.json']),
]

once('packages', ['package.json', 'package-lock.json'], 'node_modules', () =>
  npm('ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'),
)
once(script, inputs, script === 'build' ? 'dist/index.html' : 'package.json', () => npm('run', script, '--silent'))
