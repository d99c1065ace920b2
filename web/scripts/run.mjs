// Runs a script of package.json if anything it depends on has changed since it last succeeded: `node scripts/run.mjs build`.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, npm, once } from './packages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const BUILD = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.json',
  '../docs/openapi.json',
]
const CHECK = [...BUILD, 'eslint.config.js', '.prettierrc.json']
const GENERATED = /schema\.d\.ts$|components\.d\.ts$/

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

/** A digest of names and contents, without what is generated. */
function digest(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => [...filesBelow(join(root, path))])) {
    if (!GENERATED.test(file)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const script = process.argv[2] ?? 'build'
const [inputs, result] = script === 'build' ? [BUILD, 'dist/index.html'] : [CHECK, 'package.json']
install(root)
if (!once(root, script, digest(inputs), result, () => npm(root, 'run', script, '--silent'))) {
  console.log(`web: ${script} is up to date`)
}
