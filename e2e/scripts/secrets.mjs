// Looks for secrets in every file that git keeps: keys of clouds and services, private keys, passwords in addresses, tokens of ours. First
// it looks for two that it has planted itself, so that a scan that finds nothing means something.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEngine } from '@secretlint/node'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..')
const engine = await createEngine({
  cwd: root,
  configFilePath: join(here, 'secrets.json'),
  formatter: 'compact',
  color: false,
})

async function planted() {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-secrets-'))
  try {
    const files = [
      ['service.txt', ['ghp', '_wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('') + '\n'],
      ['ours.txt', ['bh', '_990100.', 'a'.repeat(43), '.0123abcd'].join('') + '\n'],
    ].map(([name, text]) => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    })
    for (const file of files) {
      if ((await engine.executeOnFiles({ filePathList: [file] })).ok) {
        throw new Error(`A planted secret was not found: ${file}`)
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await planted()
const kept = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 })
  .split('\0')
  .filter(Boolean)
  .map((name) => join(root, name))
  .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
const found = await engine.executeOnFiles({ filePathList: kept })
console.log(found.ok ? `No secret in ${kept.length} files.` : found.output)
process.exit(found.ok ? 0 : 1)
