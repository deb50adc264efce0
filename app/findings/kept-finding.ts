import { numberIn } from '#app/edge/numbers.ts'
import { writeWithoutPage } from '#app/edge/write.ts'
import { saveFindingDraft } from '#server/findings/save-finding-draft.ts'

/** For scripts: keeps a draft of one's own while it is filled in; its form does the same by a button. */
export const action = writeWithoutPage(async (context, input, { params }) => ({
  saved: await saveFindingDraft(context, { ...input, id: numberIn(params.id) }),
}))
