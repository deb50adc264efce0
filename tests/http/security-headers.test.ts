import express from 'express'
import { describe, expect, it } from 'vitest'
import { securityHeaders } from '#server/http/security-headers.ts'
import { listening } from './listening.ts'

const MEMBER = { cookie: 'a=b; allmenning_session=abc' }

const site = (origin = 'https://allmenning.test', development = false) =>
  listening(
    express().use(
      securityHeaders({ origin, development }),
      (_request, response) => void response.json(response.locals),
    ),
  )

/** The directives of an answer's policy. */
const policyOf = (header: string | string[] | undefined): Record<string, string[]> =>
  Object.fromEntries(
    String(header)
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .map(([name = '', ...sources]) => [name, [...new Set(sources)]]),
  )

describe('every answer', () => {
  it('lets nothing run but our own files', async () => {
    const { headers } = await (await site())('/')
    expect(policyOf(headers['content-security-policy'])).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", 'wss://allmenning.test'],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'upgrade-insecure-requests': [],
    })
  })

  it('says what browsers must not guess, frame, tell or use', async () => {
    const { headers } = await (await site())('/')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    })
  })

  it('demands encryption only where there is some', async () => {
    const { headers } = await (await site('http://localhost:3000'))('/')
    expect(headers).not.toHaveProperty('strict-transport-security')
    const policy = policyOf(headers['content-security-policy'])
    expect(policy).not.toHaveProperty('upgrade-insecure-requests')
    expect(policy['connect-src']).toEqual(["'self'", 'ws://localhost:3000'])
  })

  it.each([true, false])('never lets inline scripts or strings run (in development: %s)', async (development) => {
    const { headers } = await (await site('http://localhost:3000', development))('/', MEMBER)
    expect(policyOf(headers['content-security-policy'])['script-src']?.join(' ')).not.toMatch(/unsafe|\*|https?:/)
  })
})

describe('a nonce', () => {
  it('is given to a member’s page, another each time', async () => {
    const ask = await site()
    const nonces = []
    for (let time = 0; time < 3; time += 1) {
      const { headers, body } = await ask('/', MEMBER)
      const { nonce } = JSON.parse(body.toString()) as { nonce: string }
      expect(policyOf(headers['content-security-policy'])['script-src']).toEqual(["'self'", `'nonce-${nonce}'`])
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
      nonces.push(nonce)
    }
    expect(new Set(nonces).size).toBe(3)
  })

  it.each<[string, Record<string, string>]>([
    ['without cookies', {}],
    ['with another cookie', { cookie: 'allmenning_locale=nb' }],
  ])('is not given to a page for readers %s, since it is kept', async (_what, headers) => {
    const answer = await (await site())('/', headers)
    expect(JSON.parse(answer.body.toString())).toEqual({})
    expect(String(answer.headers['content-security-policy'])).not.toContain('nonce')
  })
})
