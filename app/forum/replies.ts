import { data } from '@remix-run/node'
import { numberIn } from '#app/edge/numbers.ts'
import { write } from '#app/edge/write.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'

/** Adds a post from a script; the page with the form does the same without one. */
export const action = write(async (context, input, { params }) => {
  const placed = await replyToThread(context, { ...input, threadId: numberIn(params.id) })
  return data({ placed }, { status: placed.created ? 201 : 200 })
})
