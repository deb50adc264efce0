import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import express, { type RequestHandler } from 'express'
import { expect, it } from 'vitest'
import { packLightly } from '#server/http/pack-lightly.ts'
import { type Ask, listening } from './listening.ts'

const LONG = 'Who pays for the interpreter? '.repeat(200)

const site = (page: RequestHandler): Promise<Ask> => listening(express().use(packLightly, page))

/** Writes as Remix does: a piece, a flush where there is one, the next piece. */
const inPieces: RequestHandler = (_request, response) => {
  response.type('html').status(201)
  for (let at = 0; at < LONG.length; at += 1_000) response.write(LONG.slice(at, at + 1_000))
  response.end()
}

it.each([
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
])('a page for a browser that accepts %j is packed as %s, as a whole', async (accepts, packing, unpack) => {
  const ask = await site(inPieces)
  const { status, headers, body } = await ask('/', { 'accept-encoding': accepts })
  expect([status, headers['content-encoding'], headers.vary]).toEqual([201, packing, 'Accept-Encoding'])
  expect(Number(headers['content-length'])).toBe(body.length)
  expect(unpack(body).toString()).toBe(LONG)
})

it.each([
  ['zstd', zstdDecompressSync],
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
])('a page that is too large to be packed in passing arrives as %s as well', async (packing, unpack) => {
  const huge = LONG.repeat(100)
  const ask = await site((_request, response) => void response.send(huge))
  const { headers, body } = await ask('/', { 'accept-encoding': packing })
  expect([headers['content-encoding'], Number(headers['content-length'])]).toEqual([packing, body.length])
  expect(unpack(body).toString()).toBe(huge)
})

it.each<[what: string, page: RequestHandler, method: string]>([
  ['a short answer', (_request, response) => void response.send('short'), 'GET'],
  ['a picture', (_request, response) => void response.type('png').send(Buffer.alloc(5_000)), 'GET'],
  [
    'an answer that is packed already',
    (_request, response) => void response.set('Content-Encoding', 'gzip').send(LONG),
    'GET',
  ],
  ['what only the headers are asked of', (_request, response) => void response.send(LONG), 'HEAD'],
])('%s goes out as it is', async (_what, page, method) => {
  const plain = await listening(express().use(page))
  const ask = await site(page)
  const [there, here] = [await plain('/', {}, method), await ask('/', { 'accept-encoding': 'br' }, method)]
  expect([here.status, here.headers['content-length'], here.headers['content-encoding']]).toEqual([
    there.status,
    there.headers['content-length'],
    there.headers['content-encoding'],
  ])
  expect(here.body.equals(there.body)).toBe(true)
})

it('a redirect stays one', async () => {
  const ask = await site((_request, response) => response.redirect(303, '/t/42/x'))
  const { status, headers } = await ask('/', { 'accept-encoding': 'br' })
  expect([status, headers.location]).toEqual([303, '/t/42/x'])
})

it('an answer without a body stays without one', async () => {
  const ask = await site((_request, response) => void response.status(304).end())
  const { status, headers, body } = await ask('/', { 'accept-encoding': 'br' })
  expect([status, headers['content-encoding'], body.length]).toEqual([304, undefined, 0])
})
