import type { ThreadPage } from '#server/forum/thread-page.ts'
import { translate } from '#server/i18n/messages.ts'
import { isMember } from '#server/permissions/actor.ts'
import type { Context } from '#server/platform/context.ts'
import { ownHeldList } from './own-held.ts'

/**
 * What the asker has written in a conversation that waits for a moderator, as HTML that is safe to put into its page: made
 * here, since the pages of conversations carry no code and no words for it. It holds no word of the text.
 * @returns null for everybody else
 */
export async function heldCard(
  context: Context,
  { thread: { id }, held }: Pick<ThreadPage, 'thread' | 'held'>,
): Promise<{ html: string; language: string } | null> {
  if (!held || !isMember(context.actor)) return null
  const t = translate(context.locale)
  const lines = (await ownHeldList(context, id)).map(({ id: heldId, state }) => {
    const said = state === 'asked' ? t('held.is_asked') : t('held.in_conversation')
    return `<li>${said} <a class="ds-link" href="/held/${heldId}">${t('kept.waits_look')}</a></li>`
  })
  return { html: `<ul>${lines.join('')}</ul>`, language: context.locale }
}
