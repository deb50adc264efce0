import type { LoaderFunctionArgs } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { markRead } from '#server/forum/mark-read.ts'
import { notFound } from '#server/platform/failures.ts'

/** One transparent dot. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Remembers what was read, told by a script. */
export const action = writeWithoutPage(async (context, input, { params }) => {
  await markRead(context, { threadId: numberIn(params.id), seen: input.seen })
  return { marked: true }
})

/**
 * The same, told by a browser without scripts that fetches a dot. Only pages of this site can make it do so: browsers
 * say where a request comes from.
 */
export const loader = read(async (context, { params, request }: LoaderFunctionArgs) => {
  if ((request.headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') throw notFound()
  const seen = new URL(request.url).searchParams.getAll('seen')
  await markRead(context, { threadId: numberIn(params.id), seen })
  return new Response(DOT, { headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' } })
})
