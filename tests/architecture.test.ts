import { describe, expect, test } from 'vitest'
import { breaches } from './support/architecture.ts'
import { readSources } from './support/sources.ts'

test('dependencies point one way, and every file keeps the rules of the architecture', () => {
  const sources = readSources()
  expect(sources.length).toBeGreaterThan(20)
  expect(breaches(sources)).toEqual([])
})

const ROUTES = { path: 'app/routes.ts', text: `export default [route('t/:id', 'forum/thread.tsx')]` }
const found = (path: string, text: string): string[] => breaches([ROUTES, { path, text }])

describe('the guard goes red when', () => {
  test.each<[why: string, path: string, text: string]>([
    ['the server imports a page', 'server/forum/thread-page.ts', `import { Thread } from '#app/forum/thread.tsx'`],
    ['the server imports React', 'server/platform/mail.ts', `import { createElement } from 'react'`],
    ['the server imports Remix', 'server/index.ts', `import { createRequestHandler } from '@remix-run/express'`],
    [
      'the platform imports a domain',
      'server/platform/log.ts',
      `import { session } from '#server/accounts/session.ts'`,
    ],
    ['the platform imports permissions', 'server/platform/log.ts', `import type { can } from '../permissions/can.ts'`],
    [
      'permissions import a domain',
      'server/permissions/forum.ts',
      `import { threadPage } from '#server/forum/thread-page.ts'`,
    ],
    ['a signal imports a domain', 'server/signals/relay.ts', `import { sessions } from '#server/accounts/sessions.ts'`],
    [
      'accounts import the forum',
      'server/accounts/join.ts',
      `import { openThread } from '#server/forum/open-thread.ts'`,
    ],
    ['the forum imports findings', 'server/forum/close-thread.ts', `export { cite } from '#server/findings/cite.ts'`],
    [
      'the forum waits for findings',
      'server/forum/close-thread.ts',
      `const late = await import('../findings/cite.ts')`,
    ],
    ['the forum imports realtime', 'server/forum/thread-page.ts', `import { rooms } from '#server/realtime/rooms.ts'`],
    ['a domain imports a command', 'server/forum/thread-page.ts', `import { run } from '#server/commands/dev.ts'`],
    ['a domain plants seeds', 'server/forum/thread-page.ts', `import { seed } from '#prisma/seed/index.ts'`],
    ['a folder has no place', 'server/whatever/thing.ts', `import { db } from '#server/platform/db.ts'`],
    [
      'a browser-safe file imports the database',
      'server/forum/terms.ts',
      `import type { Db } from '#server/platform/db.ts'`,
    ],
    ['a browser-safe file imports a package', 'server/platform/identifiers.plain.ts', `import { z } from 'zod'`],
    ['a component imports a query', 'app/forum/row.tsx', `import { threadPage } from '#server/forum/thread-page.ts'`],
    ['a route imports the database', 'app/forum/thread.tsx', `import { transact } from '#server/platform/db.ts'`],
    ['a route imports Prisma', 'app/forum/thread.tsx', `import { Prisma } from '@prisma/client'`],
    ['Lucia is used elsewhere', 'server/realtime/handshake.ts', `import { verifyRequestOrigin } from 'lucia'`],
    [
      'the product imports its tests',
      'server/forum/thread-page.ts',
      `import { aMember } from '#tests/support/world.ts'`,
    ],
    ['a seed imports a page', 'prisma/seed/index.ts', `import { paths } from '#app/edge/paths.ts'`],
    [
      'HTML is put in by hand',
      'app/forum/row.tsx',
      `export const Row = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`,
    ],
    [
      'HTML is put in by props',
      'app/forum/row.tsx',
      `export const props = { dangerouslySetInnerHTML: { __html: '' } }`,
    ],
    ['a style attribute is written', 'app/ui/seat.tsx', `export const Seat = () => <i style={{ width: 3 }} />`],
    ['something speaks to the console', 'server/forum/thread-page.ts', `console.log('here')`],
    ['a file grows too long', 'server/forum/thread-page.ts', '\n'.repeat(251)],
  ])('%s', (_why, path, text) => {
    expect(found(path, text)).toHaveLength(1)
    expect(found(path, text)[0]).toMatch(new RegExp(`^${path}:\\d+ \\S`))
  })
})

describe('the guard stays quiet when', () => {
  test.each<[why: string, path: string, text: string]>([
    [
      'a domain calls one to its left',
      'server/moderation/hide.ts',
      `import { withdraw } from '#server/forum/withdraw-post.ts'`,
    ],
    ['a domain calls itself', 'server/forum/thread-page.ts', `import { rows } from './thread-rows.ts'`],
    [
      'the platform uses words of a domain',
      'server/platform/context.ts',
      `import type { Group } from '#server/accounts/terms.ts'`,
    ],
    [
      'realtime calls a domain',
      'server/realtime/handshake.ts',
      `import { authenticate } from '#server/accounts/sessions.ts'`,
    ],
    ['the top knows all of them', 'server/index.ts', `import { relay } from '#server/signals/relay.ts'`],
    ['a route calls a query', 'app/forum/thread.tsx', `import { threadPage } from '#server/forum/thread-page.ts'`],
    [
      'routes share a loader',
      'app/accounts/link.server.ts',
      `import { linkPage } from '#server/accounts/link-page.ts'`,
    ],
    ['the edge opens the database', 'app/edge/read.ts', `import { openDatabase } from '#server/platform/db.ts'`],
    ['a component uses a view type', 'app/forum/row.tsx', `import type { PostView } from '#server/forum/views.ts'`],
    ['a component uses plain rules', 'app/forum/row.tsx', `import { slug } from '#server/forum/slug.plain.ts'`],
    ['prose is shown where it should be', 'app/ui/prose.tsx', `<p dangerouslySetInnerHTML={{ __html: '' }} />`],
    ['a comment only mentions a page', 'server/forum/views.ts', `// import { Thread } from '#app/forum/thread.tsx'`],
  ])('%s', (_why, path, text) => {
    expect(found(path, text)).toEqual([])
  })
})
