import { typed } from '#app/edge/refusal.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { previewOf } from '#server/forum/preview.ts'

/** How a text will look, by the renderer that posts are made with. */
export const action = writeWithoutPage(async (context, input) => ({
  html: previewOf(context, typed(input, 'body') ?? ''),
}))
