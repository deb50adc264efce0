import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Files that are text; pictures and fonts are packed by their own formats. */
const TEXT = /\.(css|js|json|mjs|svg|txt|webmanifest|xml)$/
/** Bytes below which packing saves nothing worth having. */
const SMALLEST = 512

/**
 * Packs every text file of a folder as well as brotli and gzip can, into a folder of the same shape beside it: `x.js`
 * becomes `x.js.br` and `x.js.gz`. What stood there before goes.
 */
export async function packFiles(from: string, to: string): Promise<void> {
  rmSync(to, { recursive: true, force: true })
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name))
  await Promise.all(names.map((name) => packFile(join(from, name), join(to, name))))
}

async function packFile(file: string, to: string): Promise<void> {
  if (statSync(file).size < SMALLEST) return
  const content = readFileSync(file)
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [smallest, small] = await Promise.all([brotli(content, { params }), zip(content, { level: 9 })])
  mkdirSync(dirname(to), { recursive: true })
  writeFileSync(`${to}.br`, smallest)
  writeFileSync(`${to}.gz`, small)
}
