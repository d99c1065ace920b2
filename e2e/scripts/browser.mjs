// The browser of the journeys: BIHUAN_BROWSER, else the one that comes as a package (Linux on x64, with the libraries and fonts it
// needs), else an installed Chrome. Nothing is downloaded but packages.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '.browser')

/** Launch options for Playwright. */
export async function browser() {
  const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
  if (process.env.BIHUAN_BROWSER) return { executablePath: process.env.BIHUAN_BROWSER, args: [...args, '--no-sandbox'] }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome', args }
  return { executablePath: await unpacked(), args: [...args, '--no-sandbox', '--disable-gpu'], env: environment() }
}

async function unpacked() {
  mkdirSync(home, { recursive: true })
  const before = { tmp: process.env.TMPDIR, lambda: process.env.AWS_EXECUTION_ENV }
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in a bare container.
  process.env.TMPDIR = home
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    restore('TMPDIR', before.tmp)
    restore('AWS_EXECUTION_ENV', before.lambda)
  }
}

function restore(name, value) {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** Its own libraries and fonts: on a bare machine there are none, and everywhere pictures look the same. */
function environment() {
  const configuration = join(home, 'fonts', 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(home, 'fonts')}</dir><cachedir>${join(home, 'fonts-cache')}</cachedir></fontconfig>`,
  )
  return {
    ...process.env,
    LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: configuration,
  }
}
