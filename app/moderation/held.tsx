import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfPost, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Done } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Time } from '#app/ui/time.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import {
  agreeToWords,
  changeHeld,
  declineWords,
  takeBackHeld,
  takeUpRefused,
} from '#server/moderation/answer-moderator.ts'
import { ownHeld } from '#server/moderation/own-held.ts'
import { forbidden } from '#server/platform/failures.ts'
import { AskedWords, ChangeForm, RefusedWords } from './held-forms.tsx'
import { pathOfHeld } from './paths.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  const held = await ownHeld(context, args.params.id ?? '')
  // What stands as a post is read where it stands.
  if (held.placed) throw redirect(pathOfPost(held.placed, held.placed.number), 303)
  return { held, done: new URL(args.request.url).searchParams.get('done') }
})

export const action = write(async (context, input, { params }) => {
  const id = params.id ?? ''
  const said = { ...input, id }
  const intent = typed(input, 'intent')
  if (intent === 'back') return redirect(await takeBackHeld(context, said), 303)
  if (intent === 'take_up') return redirect(await takeUpRefused(context, said), 303)
  if (intent === 'yes') await agreeToWords(context, said)
  else if (intent === 'no') await declineWords(context, said)
  else await changeHeld(context, said)
  return redirect(`${pathOfHeld(id)}?done=${intent === 'no' ? 'no' : 'changed'}#done`, 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('held.title')

/** What one has written that waits for a moderator: what happens next, what one can do meanwhile, and what came of it. */
export default function Held() {
  const { held, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const zone = useRoot()?.timeZone
  const { state, title, thread, language } = held
  return (
    <div className="narrow decision">
      <h1 className="ds-heading" data-size="md">
        {t(state === 'refused' ? 'held.refused_title' : state === 'asked' ? 'held.asked_title' : 'held.title')}
      </h1>
      <p className="lead">
        {t(state === 'refused' ? 'held.refused_lead' : state === 'asked' ? 'held.asked_lead' : 'held.lead')}
      </p>
      {done && !refusal ? <Done>{t(done === 'no' ? 'held.declined' : 'held.changed')}</Done> : null}
      <p className="meta">
        {thread ? (
          <a className="ds-link" href={pathOfThread(thread)} lang={thread.language} dir={directionOf(thread.language)}>
            {thread.title}
          </a>
        ) : null}
        {title ? (
          <strong lang={language} dir={directionOf(language)}>
            {title}
          </strong>
        ) : null}
        <span>
          {t('held.sent')} <Time at={held.heldAt} zone={zone} />
        </span>
      </p>
      {state === 'refused' ? <RefusedWords held={held} refusal={refusal} /> : null}
      {state === 'asked' ? <AskedWords held={held} refusal={refusal} /> : null}
      {state === 'waiting' ? (
        <section aria-labelledby="next">
          <h2 className="ds-heading" data-size="xs" id="next">
            {t('held.next')}
          </h2>
          <ol>
            <li>{t('held.next_read')}</li>
            <li>{t('held.next_stands')}</li>
            <li>{t('held.next_or')}</li>
          </ol>
        </section>
      ) : null}
      {state === 'refused' ? null : <ChangeForm held={held} refusal={refusal} />}
    </div>
  )
}
