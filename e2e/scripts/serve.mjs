// Starts the packaged server on a fresh folder with three months of the invented city, on rehearsal time, so that the journeys
// meet the same data on every day, with an identity provider of the city beside it: `node scripts/serve.mjs PORT`. It ends with this
// process, and takes its folder away.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { provide } from './provider.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const target = join(root, 'server', 'target')
const jar = readdirSync(target).find((name) => /^bihuan-server-.*\.jar$/.test(name))
if (!jar) throw new Error(`There is no server in ${target}: ./mvnw package -DskipTests`)

const port = Number(process.argv[2] ?? 8289)
const city = await provide(port + 1, `http://localhost:${port}`)

const java = process.env.BIHUAN_JAVA ?? 'java'
const data = mkdtempSync(join(tmpdir(), 'bihuan-journeys-'))
const server = spawn(
  java,
  [
    '-Xmx1g',
    '-jar',
    join(target, jar),
    `--server.port=${port}`,
    `--bihuan.oidc.issuer=${city.issuer}`,
    `--bihuan.oidc.client-id=${city.client}`,
    `--bihuan.oidc.client-secret=${city.secret}`,
    `--bihuan.data=${data}`,
    '--bihuan.demo.months=3',
    '--bihuan.clock.starts-at=2026-03-02T10:00:00+08:00',
  ],
  { stdio: 'inherit' },
)

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (code) => {
  city.close()
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 0)
})
