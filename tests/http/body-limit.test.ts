import express from 'express'
import { describe, expect, it } from 'vitest'
import { FORUM_LIMITS } from '#server/forum/terms.ts'
import { BODY_LIMIT, bodyLimit } from '#server/http/body-limit.ts'
import { listening } from './listening.ts'

describe('a form', () => {
  it.each<[what: string, headers: Record<string, string>, body: string | undefined, status: number]>([
    ['without a body', {}, undefined, 200],
    ['with an empty one', { 'content-length': '0' }, '', 200],
    ['of the longest size', { 'content-length': `${BODY_LIMIT}` }, 'x'.repeat(BODY_LIMIT), 200],
    ['of a byte more', { 'content-length': `${BODY_LIMIT + 1}` }, 'x'.repeat(BODY_LIMIT + 1), 413],
    ['that says it is endless', { 'content-length': '9'.repeat(15) }, undefined, 413],
    ['that does not say how long it is', { 'transfer-encoding': 'chunked' }, 'x', 411],
    ['of a negative size', { 'content-length': '-1' }, undefined, 400],
    ['of a size that is a word', { 'content-length': 'long' }, undefined, 400],
    ['that says both', { 'content-length': '1', 'transfer-encoding': 'chunked' }, 'x', 400],
  ])('%s is taken or not', async (_what, headers, body, status) => {
    const ask = await listening(
      express().use(bodyLimit, (request, response) => void request.resume().on('end', () => response.send('done'))),
    )
    const answer = await ask('/', headers, 'POST', body).catch((error: NodeJS.ErrnoException) => error)
    // Whoever is still sending may find the connection closed before they read the answer.
    if (answer instanceof Error) expect([413, 411]).toContain(status)
    else expect(answer.status).toBe(status)
  })

  it('with the longest post in the longest script fits', () => {
    const encoded = encodeURIComponent('ሰ'.repeat(FORUM_LIMITS.body.max)).length
    expect(encoded + 10_000).toBeLessThan(BODY_LIMIT)
  })
})
