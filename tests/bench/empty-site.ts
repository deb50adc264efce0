// An empty Remix page, by the same adapter as ours: as it stands, and behind all that our pages pass on their way.
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import express, { type RequestHandler } from 'express'
import { createWeb } from '#server/http/web.ts'
import { openDatabase } from '#server/platform/db.ts'
import { log } from '#server/platform/log.ts'
import { establishSettings } from '#server/platform/settings.ts'
import { ROOT } from '#tests/support/root.ts'
import { answering } from './program.ts'

/** Where the two empty pages are. */
export interface EmptyPorts {
  bare: number
  behindOurs: number
}

const passOn: RequestHandler = (_request, _response, next) => next()

const listen = (listener: RequestListener): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer(listener)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

answering<{ databaseUrl: string }, EmptyPorts>(async ({ databaseUrl }) => {
  const build = await import(pathToFileURL(join(ROOT, 'build/empty-app/server/index.js')).href)
  const pages = createRequestHandler({
    build,
    mode: 'production',
    getLoadContext: (_request, response) => response.locals.asking,
  })
  const { db, pool } = openDatabase(databaseUrl)
  const origin = 'http://127.0.0.1'
  establishSettings({ origin, demo: false, pool, secret: 'bench', wakePostman: null })
  const ours = createWeb({
    db,
    log,
    origin,
    demo: false,
    development: false,
    secret: 'bench',
    trustProxy: 0,
    timeZone: 'Europe/Oslo',
    health: passOn,
    files: [],
    api: passOn,
    feeds: passOn,
    cache: passOn,
    pages,
  })
  return { bare: await listen(express().use(pages)), behindOurs: await listen(ours) }
})
