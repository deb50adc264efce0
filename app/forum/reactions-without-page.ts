import { numberIn } from '#app/edge/numbers.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { reactToPost } from '#server/forum/react-to-post.ts'

/** Takes a reaction from a script; the page with the four kinds does the same without one. */
export const action = writeWithoutPage(async (context, input, { params }) => ({
  reacted: await reactToPost(context, { ...input, threadId: numberIn(params.id), number: numberIn(params.number) }),
}))
