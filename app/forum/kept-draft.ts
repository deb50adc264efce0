import { read } from '#app/edge/read.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { ownDraft } from '#server/forum/own-drafts.ts'
import { saveDraft } from '#server/forum/save-draft.ts'

/** For scripts: one's own draft of a form. */
export const loader = read(async (context, { request }) =>
  Response.json({ draft: await ownDraft(context, new URL(request.url).searchParams.get('draft') ?? '') }),
)

/** For scripts: keeps the draft of a form. */
export const action = writeWithoutPage(async (context, input) => ({ saved: await saveDraft(context, input) }))
