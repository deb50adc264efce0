import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { threadPulse } from '#server/forum/thread-pulse.ts'

/** How far a thread has come: a light conditional request for readers, who have no socket. */
export const loader = read(async (context, { params, request }) => {
  const pulse = await threadPulse(context, numberIn(params.id))
  const etag = `"${pulse.revision}"`
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } })
  return Response.json(pulse, { headers: { etag } })
})
