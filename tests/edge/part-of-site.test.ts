import { matchRoutes } from '@remix-run/react'
import { describe, expect, it } from 'vitest'
import { partOfSite, routesFor } from '#app/edge/part-of-site.ts'
import routes from '#app/routes.ts'

type Build = Parameters<typeof partOfSite>[0]

const table = await Promise.resolve(routes)
const entries = table.map(({ id, file, path, index }) => ({ id: id ?? file, path, index, parentId: 'root' }))
const manifest = Object.fromEntries([{ id: 'root', path: '' }, ...entries].map((entry) => [entry.id, entry]))
const build = { routes: manifest, assets: { version: '1', routes: manifest } } as unknown as Build

/** The route of a build that Remix gives a path to, with its parameters. */
function answerOf({ routes: known }: Build, path: string): unknown {
  const children = Object.values(known).flatMap((route) =>
    route?.parentId ? [{ id: route.id, path: route.path, index: route.index }] : [],
  )
  const found = matchRoutes(
    [{ id: 'root', path: '', children } as Parameters<typeof matchRoutes>[0][number]],
    path,
  )?.at(-1)
  return found && { id: found.route.id, params: found.params }
}

const examples = entries.flatMap(({ path = '' }) => {
  const whole = `/${path.replace(/:\w+\??/g, '42').replace('*', 'else/where')}`
  return [whole, `${whole}/`, whole.toUpperCase(), `${whole}/more`, whole.replace(/\/[^/]*$/, '')]
})

describe('the part of the site that could answer a path', () => {
  it.each([...new Set([...examples, '/', '//', '/t/42/hva-gjør-dere', '/%73hare', '/t//42', '/t/4%2F2/reply'])])(
    'gives %s to the same route as the whole',
    (path) => {
      expect(answerOf(partOfSite(build, routesFor(build, path)), path)).toEqual(answerOf(build, path))
    },
  )

  it('is a small one', () => {
    expect(routesFor(build, '/settings')).toEqual([
      'root',
      'forum/front-page.tsx',
      'accounts/profile.tsx',
      'edge/nothing-here.tsx',
    ])
  })

  it.each(['/t/42/reply.data', '/settings.data', '/conversations.data'])(
    'for the data of a page, %s, is that of the page',
    (path) => {
      expect(routesFor(build, path)).toEqual(routesFor(build, path.replace('.data', '')))
    },
  )

  it('is all of it where a browser asks about the routes of other pages', () => {
    expect(routesFor(build, '/__manifest')).toHaveLength(entries.length + 1)
  })
})
