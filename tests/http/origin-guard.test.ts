import type { IncomingMessage } from 'node:http'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { handshakeFromOurPages, originGuard } from '#server/http/origin-guard.ts'
import { listening } from './listening.ts'

const OURS = 'https://allmenning.test'

describe('a request from', () => {
  it.each<[what: string, headers: Record<string, string>, passes: boolean]>([
    ['a page of ours', { origin: OURS }, true],
    ['a page of ours, in a browser that leaves the origin out', { 'sec-fetch-site': 'same-origin' }, true],
    ['another site', { origin: 'https://evil.example' }, false],
    ['another site that says otherwise', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    ['our site without encryption', { origin: 'http://allmenning.test' }, false],
    ['another port', { origin: `${OURS}:8443` }, false],
    ['a site beside ours', { origin: 'https://www.allmenning.test' }, false],
    ['a site that begins like ours', { origin: `${OURS}.evil.example` }, false],
    ['a page that hides where it is', { origin: 'null' }, false],
    ['an empty origin', { origin: '' }, false],
    ['two origins', { origin: `${OURS}, https://evil.example` }, false],
    ['the same family of sites', { 'sec-fetch-site': 'same-site' }, false],
    ['across sites', { 'sec-fetch-site': 'cross-site' }, false],
    ['the address bar', { 'sec-fetch-site': 'none' }, false],
    ['our host, by its name only', { host: 'allmenning.test' }, false],
    ['a page of ours, by the referrer only', { referer: `${OURS}/` }, false],
    ['nowhere', {}, false],
  ])('%s may write or not, and read', async (_what, headers, passes) => {
    const ask = await listening(
      express().use(originGuard(`${OURS}/`), (_request, response) => void response.send('done')),
    )
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await ask('/', headers, method)).status).toBe(passes ? 200 : 403)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect((await ask('/', headers, method)).status).toBe(200)
    const handshake = { headers } as unknown as IncomingMessage
    expect(handshakeFromOurPages(handshake, `${OURS}/`)).toBe(passes)
  })
})
