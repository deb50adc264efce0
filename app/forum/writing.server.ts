import { redirect } from '@remix-run/node'
import { type FormInput, typed } from '#app/edge/refusal.ts'
import { discardDraft } from '#server/forum/discard-draft.ts'
import { type DraftKey, draftPath, draftPlace, standsIn } from '#server/forum/drafts.plain.ts'
import { previewOf } from '#server/forum/preview.ts'
import { saveDraft } from '#server/forum/save-draft.ts'
import type { Context } from '#server/platform/context.ts'
import { attach } from './attach.server.ts'

/**
 * What the buttons of a form for writing do besides sending it: show how the text will look, go on writing, add a file, keep the
 * draft, throw it away. Undefined when the form is to be sent.
 * @throws {Failure} as the commands do; a response where the draft was kept or thrown away
 */
export async function besidesSending(context: Context, input: FormInput, draft: DraftKey) {
  const intent = typed(input, 'intent')
  const place = draftPlace(draft) ?? {}
  switch (intent) {
    case 'preview':
      return {
        values: input,
        preview: await previewOf(context, {
          body: typed(input, 'body') ?? '',
          threadId: undefined,
          ...standsIn(place),
        }),
      }
    case 'attach':
      return await attach(context, input)
    case 'write':
      return { values: input, preview: undefined }
    case 'save-draft':
      await saveDraft(context, { ...input, draft })
      throw redirect(
        draftPath(place, { kind: typed(input, 'kind'), replyToNumber: typed(input, 'replyToNumber') }),
        303,
      )
    case 'discard-draft':
      await discardDraft(context, { draft })
      throw redirect(draftPath(place), 303)
    default:
      return undefined
  }
}
