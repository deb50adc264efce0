import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed, valuesIn } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathOfMember, pathOfThread } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Time } from '#app/ui/time.tsx'
import { VoiceTag } from '#app/ui/voice-tag.tsx'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { approveHeld } from '#server/moderation/approve-held.ts'
import { askForWords } from '#server/moderation/ask-for-words.ts'
import { heldForStaff } from '#server/moderation/held-for-staff.ts'
import { refuseHeld } from '#server/moderation/refuse-held.ts'
import { HOUSE_RULES } from '#server/moderation/terms.ts'
import { forbidden } from '#server/platform/failures.ts'
import { HeldAnswers } from './held-answers.tsx'
import { HeldFacts } from './held-facts.tsx'
import { MODERATION, pathToReadHeld } from './paths.ts'
import { useCases } from './use-cases.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  return { held: await heldForStaff(context, args.params.id ?? '') }
})

const ANSWERS = { approve: approveHeld, ask: askForWords, refuse: refuseHeld } as const
const DONE = { approve: 'approved', ask: 'asked', refuse: 'refused' } as const

export const action = write(async (context, input, { params }) => {
  const id = params.id ?? ''
  const intent = typed(input, 'intent') ?? ''
  if (intent === 'words') {
    const rule = HOUSE_RULES.find((one) => one === typed(input, 'rule'))
    const { statement } = await heldForStaff(context, id, rule)
    return { values: { ...input, statement: statement.words } }
  }
  if (!Object.hasOwn(ANSWERS, intent)) throw forbidden()
  const answer = intent as keyof typeof ANSWERS
  await ANSWERS[answer](context, { ...input, id })
  return redirect(`${MODERATION}?held=${DONE[answer]}#done`, 303)
})

export { SignedOutWords as ErrorBoundary } from './signed-out-words.tsx'

export const meta = titled('held.read_title')

/** A first text of a new member as moderators read it: the text, what stands out, and what can be answered. */
export default function HeldText() {
  const { held } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  useCases()
  // What is being written, and which words were read, stays as it was when the page came.
  const [read] = useState(held)
  const { now, timeZone: zone } = useRoot() ?? {}
  const { title, thread, author, voice, language, state, audience } = held
  return (
    <>
      <header className="page-head">
        <Breadcrumbs
          steps={[
            { label: t('queue.title'), href: MODERATION },
            { label: t('held.read_title'), href: pathToReadHeld(held.id) },
          ]}
        />
        <h1 className="ds-heading" data-size="md">
          {t('held.read_title')}
        </h1>
        <p className="meta">
          <span>{t(`held.state_${state}`)}</span>
          {held.again ? <strong>{t('held.again_queue')}</strong> : null}
          <span>{t(title === null ? 'held.replies' : 'held.opens')}</span>
          <span>
            {t('held.sent')} <Time at={held.heldAt} today={now} zone={zone} />
          </span>
          <span>{t(`who.${audience as 'public'}`)}</span>
          {held.theme ? <span>{held.theme}</span> : null}
        </p>
        <div role="status">
          {held.version === read.version ? null : (
            <p className="note" data-color="warning">
              {t('held.changed_meanwhile')}{' '}
              <a className="ds-link" href={pathToReadHeld(held.id)}>
                {t('kept.waits_look')}
              </a>
            </p>
          )}
        </div>
      </header>
      <div className="cols">
        <div>
          {title ? (
            <h2 className="ds-heading" data-size="sm" lang={language} dir={directionOf(language)}>
              {title}
            </h2>
          ) : null}
          {thread ? (
            <p className="meta">
              <a
                className="ds-link"
                href={pathOfThread(thread)}
                lang={thread.language}
                dir={directionOf(thread.language)}
              >
                {thread.title}
                {held.number ? ` #${held.number}` : ''}
              </a>
            </p>
          ) : title === null ? (
            <p className="meta">{t('held.out_of_sight')}</p>
          ) : null}
          <section className="case-words" aria-label={t('held.as_shown')}>
            <p className="meta">
              <a className="author" href={pathOfMember(author.publicId)}>
                <bdi>{author.displayName}</bdi>
              </a>
              <VoiceTag voice={voice} />
              <span>
                {t('case.member_since')} <Time at={author.createdAt} zone={zone} />
              </span>
            </p>
            <Prose html={held.html} language={language} />
          </section>
          <HeldFacts held={held} />
        </div>
        <aside>
          <HeldAnswers held={read} refusal={refusalOf(answer)} values={valuesIn(answer)} />
        </aside>
      </div>
    </>
  )
}
