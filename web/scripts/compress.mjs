// Writes each script and style of the build a second time, compressed as well as can be: the server hands these out as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'

const assets = fileURLToPath(new URL('../dist/assets', import.meta.url))
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }

function compress(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) compress(path)
    else if (/\.(js|css)$/.test(name) && statSync(path).size > 1024) {
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path), options))
    }
  }
}

compress(assets)
