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
import type { Translate } from '#server/i18n/messages.plain.ts'
import {
  agreeToWords,
  changeHeld,
  declineWords,
  takeBackHeld,
  takeUpRefused,
} from '#server/moderation/answer-moderator.ts'
import { askAnother } from '#server/moderation/ask-another.ts'
import { type OwnHeld, ownHeld } from '#server/moderation/own-held.ts'
import { forbidden } from '#server/platform/failures.ts'
import { AskedWords, ChangeForm } from './held-forms.tsx'
import { AskedAnother, RefusedWords } from './held-refused.tsx'
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
  else if (intent === 'again') await askAnother(context, said)
  else await changeHeld(context, said)
  return redirect(`${pathOfHeld(id)}?done=${intent === 'no' || intent === 'again' ? intent : 'changed'}#done`, 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('held.title')

type Standing = Pick<OwnHeld, 'state' | 'again' | 'help'>

function titleOf(t: Translate, { state, again, help }: Standing): string {
  if (help) return t('decision.care_title')
  if (state === 'refused') return t('held.refused_title')
  if (state === 'asked') return t('held.asked_title')
  return t(again ? 'held.again_title' : 'held.title')
}

/** Where it stands, and after another moderator has answered that this was the last word. */
function leadOf(t: Translate, { state, again, help }: Standing): string {
  if (help) return t('held.care_lead')
  if (state === 'asked') return t('held.asked_lead')
  if (state === 'refused' && again) return t(again.takenBack ? 'held.again_taken_back' : 'held.again_final')
  if (state === 'refused') return t('held.refused_lead')
  return t(again ? 'held.again_lead' : 'held.lead')
}

/** What one has written that waits for a moderator: what happens next, what one can do meanwhile, and what came of it. */
export default function Held() {
  const { held, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const zone = useRoot()?.timeZone
  const { state, title, thread, language, again } = held
  return (
    <div className="narrow decision">
      <h1 className="ds-heading" data-size="md">
        {titleOf(t, held)}
      </h1>
      <p className="lead">{leadOf(t, held)}</p>
      {done && !refusal ? (
        <Done>{t(done === 'no' ? 'held.declined' : done === 'again' ? 'held.again_asked' : 'held.changed')}</Done>
      ) : null}
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
      {state === 'waiting' && !again ? (
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
      {state === 'refused' ? null : again ? (
        <AskedAnother held={held} refusal={refusal} />
      ) : (
        <ChangeForm held={held} refusal={refusal} />
      )}
    </div>
  )
}
