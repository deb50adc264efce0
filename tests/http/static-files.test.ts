import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import express from 'express'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packFiles } from '#server/commands/pack-files.ts'
import { staticFiles } from '#server/http/static-files.ts'
import { type Ask, listening } from './listening.ts'

const SCRIPT = 'export const words = "who pays for the interpreter"\n'.repeat(60)
const FONT = Buffer.alloc(2_000, 7)

let root = ''
let ask: Ask

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'allmenning-static-'))
  mkdirSync(join(root, 'build/client/assets'), { recursive: true })
  const files = {
    'assets/thread-a1.js': SCRIPT,
    'assets/inter-b2.woff2': FONT,
    'robots.txt': 'User-agent: *\n',
    'favicon.svg': `<svg>${SCRIPT}</svg>`,
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'build/client', name), content)
  await packFiles(join(root, 'build/client'), join(root, 'build/packed'))
  const web = express().use(...staticFiles(root))
  ask = await listening(web.use((_request, response) => void response.status(404).send('no such page')))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

it('sends a built script as brotli to browsers of today, for a year', async () => {
  const { status, headers, body } = await ask('/assets/thread-a1.js', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  expect(status).toBe(200)
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-length': String(body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  })
  expect(headers['content-type']).toMatch(/^(application|text)\/javascript; charset=utf-8$/i)
  expect(brotliDecompressSync(body).toString()).toBe(SCRIPT)
})

it.each([
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', undefined],
  ['br;q=0, gzip;q=0', undefined],
])('takes "%s" at its word', async (accepted, packing) => {
  const { headers, body } = await ask('/assets/thread-a1.js', { 'accept-encoding': accepted })
  expect(headers['content-encoding']).toBe(packing)
  expect(headers.vary).toBe('Accept-Encoding')
  expect((packing ? gunzipSync(body) : body).toString()).toBe(SCRIPT)
})

it('says that nothing has changed to a browser that has the file, packed the same way', async () => {
  const first = await ask('/favicon.svg', { 'accept-encoding': 'br' })
  const etag = String(first.headers.etag)
  const again = await ask('/favicon.svg', { 'accept-encoding': 'br', 'if-none-match': etag })
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag])
  expect(again.headers['cache-control']).toBe('public, max-age=3600')
  const other = await ask('/favicon.svg', { 'accept-encoding': 'gzip', 'if-none-match': etag })
  expect([other.status, other.headers['content-encoding']]).toEqual([200, 'gzip'])
})

it('sends what packing makes no smaller as it is', async () => {
  const font = await ask('/assets/inter-b2.woff2', { 'accept-encoding': 'br' })
  expect([font.status, font.headers['content-encoding'], font.headers['cache-control']]).toEqual([
    200,
    undefined,
    'public, max-age=31536000, immutable',
  ])
  expect(font.body.equals(FONT)).toBe(true)
  const robots = await ask('/robots.txt', { 'accept-encoding': 'br' })
  expect([robots.body.toString(), robots.headers['cache-control']]).toEqual(['User-agent: *\n', 'public, max-age=3600'])
})

it('leaves everything else to the pages', async () => {
  for (const path of [
    '/',
    '/assets/',
    '/assets/thread-a1.js.br',
    '/assets/..%2f..%2fpacked/favicon.svg.br',
    '/t/1/a-thread',
  ])
    expect([path, (await ask(path)).status]).toEqual([path, 404])
})
