import { numberIn } from '#app/edge/numbers.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { replyToThread } from '#server/forum/reply-to-thread.ts'
import { refuseForgottenFile } from './attach.server.ts'

/** Adds a post from a script; the page with the form does the same without one. */
export const action = writeWithoutPage(
  async (context, input, { params }) => {
    refuseForgottenFile(input)
    return { placed: await replyToThread(context, { ...input, threadId: numberIn(params.id) }) }
  },
  ({ placed }) => (placed.created ? 201 : 200),
)
