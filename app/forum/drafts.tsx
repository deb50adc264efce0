import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfHeld } from '#app/moderation/paths.ts'
import { PATHS, pathToSignIn } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { discardDraft } from '#server/forum/discard-draft.ts'
import { DRAFT_LIMITS, draftPath } from '#server/forum/drafts.plain.ts'
import { type DraftRow, ownDrafts } from '#server/forum/own-drafts.ts'
import { draftTogether } from '#server/initiatives/draft-together.ts'
import { type OwnHeldRow, ownHeldList } from '#server/moderation/own-held.ts'
import { tellingPosts } from './telling.ts'

export const loader = read(async (context, { request }) => {
  if (context.actor.kind === 'reader') throw redirect(pathToSignIn(PATHS.drafts), 303)
  const [drafts, { askedBy }, held] = await Promise.all([
    ownDrafts(context),
    draftTogether(context),
    ownHeldList(context),
  ])
  return { drafts, askedBy, held, discarded: isDone(request.url) }
})

export const action = write(async (context, input) => {
  await discardDraft(context, input)
  return redirect(`${PATHS.drafts}?${DONE}`, 303)
})

export const meta = titled('draft.title')

/** All that one has begun and not sent, with ways back to it. */
export default function Drafts() {
  const { drafts, askedBy, held, discarded } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('draft.title')}
      </h1>
      <p className="lead">{t('draft.lead', { days: DRAFT_LIMITS.days })}</p>
      {discarded ? <Done>{t('draft.discarded')}</Done> : null}
      {askedBy.length > 0 ? (
        <ul className="drafts">
          {askedBy.map(({ person, accepted }) => (
            <li key={person.publicId}>
              <h2 className="ds-heading" data-size="2xs">
                <a href={accepted ? draftPath({ practice: true, of: person.publicId }) : PATHS.practiceTogether}>
                  {t(accepted ? 'kept.finished_with' : 'kept.asked_to_finish', { name: person.displayName })}
                </a>
              </h2>
            </li>
          ))}
        </ul>
      ) : null}
      {held.length > 0 ? <Waiting held={held} /> : null}
      {drafts.length > 0 ? (
        <ul className="drafts">
          {drafts.map((draft) => (
            <Draft key={draft.key} draft={draft} />
          ))}
        </ul>
      ) : null}
      {drafts.length + askedBy.length + held.length > 0 ? null : <EmptyState title={t('draft.none')} />}
    </div>
  )
}

/** What was sent and waits for a moderator. */
function Waiting({ held }: { held: readonly OwnHeldRow[] }) {
  const t = useT()
  const root = useRoot()
  return (
    <ul className="drafts">
      {held.map(({ id, title, titleLanguage, beginning, language, heldAt }) => (
        <li key={id}>
          <h2 className="ds-heading" data-size="2xs" id={`held-${id}`}>
            <span>{t('kept.waits')}</span>
            {title ? (
              <>
                {' · '}
                <bdi lang={titleLanguage}>{title}</bdi>
              </>
            ) : null}
          </h2>
          <p className="draft-text" lang={language} dir="auto">
            {beginning}
          </p>
          <p className="actions">
            <small className="subtle">
              <Time at={heldAt} {...tellingPosts(root)} />
            </small>
            <a
              className="ds-button"
              data-variant="secondary"
              data-size="sm"
              href={pathOfHeld(id)}
              id={`look-${id}`}
              aria-labelledby={`look-${id} held-${id}`}
            >
              {t('kept.waits_look')}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Draft({ draft }: { draft: DraftRow }) {
  const t = useT()
  const root = useRoot()
  const { key, href, thread, number, title, beginning, language, updatedAt } = draft
  const id = key.replaceAll(':', '-')
  const what =
    number !== null
      ? t(key.startsWith('continue') ? 'draft.of_continuation' : 'draft.of_change', { number })
      : key === 'open'
        ? t('draft.of_opening')
        : key === 'practice'
          ? t('draft.of_practice')
          : key.startsWith('outcome')
            ? t('draft.of_outcome')
            : t('draft.of_reply')
  const named = thread ?? (title ? { title, language: language ?? undefined } : undefined)
  return (
    <li>
      <h2 className="ds-heading" data-size="2xs" id={id}>
        <span>{what}</span>
        {named ? (
          <>
            {' · '}
            <bdi lang={named.language}>{named.title}</bdi>
          </>
        ) : null}
      </h2>
      {beginning ? (
        <p className="draft-text" lang={language ?? undefined} dir="auto">
          {beginning}
        </p>
      ) : null}
      {href === null ? <p className="field-hint">{t('draft.unreadable')}</p> : null}
      <form className="actions" method="post">
        <small className="subtle">
          <Time at={updatedAt} {...tellingPosts(root)} />
        </small>
        {href === null ? null : (
          <a className="ds-button" data-size="sm" href={href} id={`${id}-on`} aria-labelledby={`${id}-on ${id}`}>
            {t('draft.continue')}
          </a>
        )}
        <SubmitButton
          name="draft"
          value={key}
          variant="tertiary"
          size="sm"
          id={`${id}-off`}
          aria-labelledby={`${id}-off ${id}`}
        >
          {t('draft.discard')}
        </SubmitButton>
      </form>
    </li>
  )
}
