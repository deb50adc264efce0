import { data } from '@remix-run/node'
import { typed } from '#app/edge/refusal.ts'
import { write } from '#app/edge/write.ts'
import { previewOf } from '#server/forum/preview.ts'

/** How a text will look, by the renderer that posts are made with. */
export const action = write(async (context, input) => data({ html: previewOf(context, typed(input, 'body') ?? '') }))
