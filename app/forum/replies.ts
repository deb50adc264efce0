import { numberIn } from '#app/edge/numbers.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { pathOfHeld } from '#app/moderation/paths.ts'
import { sendReply } from '#server/moderation/hold-text.ts'
import { refuseForgottenFile } from './attach.server.ts'

/** Adds a post from a script; the page with the form does the same without one. What waits for a moderator leads away. */
export const action = writeWithoutPage(
  async (context, input, { params }) => {
    refuseForgottenFile(input)
    const sent = await sendReply(context, { ...input, threadId: numberIn(params.id) })
    return { placed: 'heldId' in sent ? { number: 0, to: pathOfHeld(sent.heldId), created: true } : sent }
  },
  ({ placed }) => (placed.created ? 201 : 200),
)
