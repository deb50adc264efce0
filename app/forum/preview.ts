import { typed } from '#app/edge/refusal.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { rowNumber } from '#server/forum/post-input.ts'
import { previewOf } from '#server/forum/preview.ts'
import { translationPlace } from '#server/forum/translation-input.ts'

/** How a text will look, by the renderer that posts are made with. */
export const action = writeWithoutPage(async (context, input) => {
  const numberOf = (name: string) => rowNumber.optional().catch(undefined).parse(typed(input, name))
  const [body, threadId, number] = [typed(input, 'body') ?? '', numberOf('thread'), numberOf('number')]
  const original = translationPlace.number.optional().catch(undefined).parse(typed(input, 'number'))
  const translated = typed(input, 'translated') && threadId && original ? { threadId, number: original } : undefined
  const place = translated ? { threadId: undefined, translated } : { threadId, number }
  return { html: await previewOf(context, { body, ...place }) }
})
