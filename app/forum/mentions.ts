import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { mentionCandidates } from '#server/forum/mention-candidates.ts'

/** For scripts: people who can be named, for a list beside the text. */
export const loader = read(async (context, { request }) => {
  const query = new URL(request.url).searchParams
  const thread = query.get('thread')
  const threadId = thread === null ? undefined : numberIn(thread)
  return Response.json({ people: await mentionCandidates(context, { threadId, query: query.get('q') ?? '' }) })
})
