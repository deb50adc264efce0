import { typed } from '#app/edge/refusal.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { previewOf } from '#server/forum/preview.ts'

/** How a text will look, by the renderer that posts are made with. */
export const action = writeWithoutPage(async (context, input) => ({
  html: await previewOf(context, {
    body: typed(input, 'body') ?? '',
    threadId: rowNumber.optional().catch(undefined).parse(typed(input, 'thread')),
    number: rowNumber.optional().catch(undefined).parse(typed(input, 'number')),
  }),
}))
