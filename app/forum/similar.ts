import { read } from '#app/edge/read.ts'
import { similarThreads } from '#server/forum/similar-threads.ts'

/** For scripts: conversations whose titles are like the one that is being typed. */
export const loader = read(async (context, { request }) =>
  Response.json({ threads: await similarThreads(context, new URL(request.url).searchParams.get('title') ?? '') }),
)
