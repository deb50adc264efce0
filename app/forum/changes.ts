import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { threadChanges } from '#server/forum/thread-changes.ts'

/** All that changed in a thread after a revision (`?since=17`), for scripts that keep a page up to date. */
export const loader = read(async (context, { params, request }) => {
  const since = numberIn(new URL(request.url).searchParams.get('since'))
  const changes = await threadChanges(context, { id: numberIn(params.id), since })
  return Response.json(changes)
})
