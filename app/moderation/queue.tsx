import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { pathWith } from '#app/paths.ts'
import { Chips } from '#app/ui/chips.tsx'
import { Done } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { heldWaiting } from '#server/moderation/held-waiting.ts'
import { moderationQueue, type QueuePage } from '#server/moderation/moderation-queue.ts'
import { takeCases } from '#server/moderation/take-cases.ts'
import { QUEUE_PARTS } from '#server/moderation/terms.ts'
import { can } from '#server/permissions/can.ts'
import { forbidden } from '#server/platform/failures.ts'
import { STAFF_LOG } from './answering-paths.ts'
import { HeldWaiting } from './held-waiting.tsx'
import { FIRST_POSTS_SETTING, HELPLINES, MODERATION } from './paths.ts'
import { QueueFilters } from './queue-filters.tsx'
import { QueueKeys } from './queue-keys.tsx'
import { QueueLead } from './queue-lead.tsx'
import { QueueTable } from './queue-table.tsx'
import { COLLECTIONS } from './shaping-paths.ts'
import { useCases } from './use-cases.ts'

/** What was answered to the author of a first text just now. */
const HELD_ANSWERS = ['approved', 'asked', 'refused'] as const

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  // Whoever shapes the commons and moderates nothing comes to what they keep.
  const { actor } = context
  if (!can(actor, 'queue.read') && can(actor, 'commons.shape')) throw redirect(COLLECTIONS)
  const query = Object.fromEntries(new URL(args.request.url).searchParams)
  const page = await moderationQueue(context, query)
  const told = (name: string): number => Number(/^\d{1,3}$/.exec(query[name] ?? '')?.[0] ?? 0)
  const answered = HELD_ANSWERS.find((answer) => answer === query.held) ?? null
  const held = page.filter.show === 'open' && !page.filter.after ? await heldWaiting(context) : []
  const mayChoose = can(context.actor, 'settings.change')
  const keeps = can(context.actor, 'helplines.keep')
  return { page, held, answered, mayChoose, keeps, took: told('took'), back: told('back'), missed: told('missed') }
})

export const action = write(async (context, input, { request }) => {
  const alone = typed(input, 'take')
  const intent = alone ? 'take' : typed(input, 'intent')
  const { done, missed } = await takeCases(context, alone ? { chosen: alone, intent } : { ...input })
  const { search } = new URL(request.url)
  const said = { [intent === 'take' ? 'took' : 'back']: String(done), missed: String(missed) }
  return redirect(`${pathWith(MODERATION + search, said)}#done`, 303)
})

export const meta = titled('queue.title')

/** The address of the queue with another part or a further page; what was narrowed stays. */
function pathOfQueue(
  { show, rule, theme, language }: QueuePage['filter'],
  changes: Record<string, string> = {},
): string {
  const query: Record<string, string> = {}
  for (const [name, value] of Object.entries({ show, rule, theme, language })) if (value) query[name] = value
  return pathWith(MODERATION, { ...query, ...changes })
}

/** What waits for moderators: the gravest first, and of these the oldest. */
export default function Queue() {
  const { page, held, answered, mayChoose, keeps, took, back, missed } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const form = useRefused(refusalOf(answer))
  const t = useT()
  const turns = useCases()
  const { rows, filter, counts, next } = page
  return (
    <>
      <header className="page-head">
        <h1 className="ds-heading" data-size="md">
          {t('queue.title')}
        </h1>
        <QueueLead page={page} />
        <p>
          <a className="ds-link" href={STAFF_LOG}>
            {t('log.title')}
          </a>
          {mayChoose ? (
            <>
              {' · '}
              <a className="ds-link" href={FIRST_POSTS_SETTING}>
                {t('settings_first.title')}
              </a>
            </>
          ) : null}
          {keeps ? (
            <>
              {' · '}
              <a className="ds-link" href={HELPLINES}>
                {t('helpline.keep_title')}
              </a>
            </>
          ) : null}
        </p>
        {answered && !answer ? <Done>{t(`held.done_${answered}`)}</Done> : null}
        {took + back + missed > 0 && !answer ? (
          <Done>
            {[
              took > 0 ? t('queue.took', { count: took }) : '',
              back > 0 ? t('queue.put_back', { count: back }) : '',
              missed > 0 ? t('queue.missed', { count: missed }) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </Done>
        ) : null}
      </header>
      <HeldWaiting rows={held} />
      {held.length > 0 ? (
        <h2 className="ds-heading" data-size="xs">
          {t('queue.caption')}
        </h2>
      ) : null}
      <Chips
        label={t('queue.parts')}
        chips={QUEUE_PARTS.map((part) => ({
          href: pathOfQueue({ ...filter, show: part }),
          label: t(`queue.part_${part}`),
          count: counts[part],
          current: part === filter.show,
        }))}
      />
      <QueueFilters page={page} />
      <p className="ds-sr-only" role="status">
        {turns > 0 ? t('queue.changed') : ''}
      </p>
      <form method="post" action={pathOfQueue(filter)}>
        {form.summary}
        {rows.length > 0 ? <QueueTable rows={rows} /> : <p className="lead">{t('queue.empty')}</p>}
        {rows.length > 0 && filter.show !== 'decided' ? (
          <p className="actions">
            <SubmitButton name="intent" value="take" variant="secondary">
              {t('queue.take_chosen')}
            </SubmitButton>
            <SubmitButton name="intent" value="release" variant="tertiary">
              {t('queue.release_chosen')}
            </SubmitButton>
          </p>
        ) : null}
      </form>
      <QueueKeys />
      <Pager
        label={t('queue.pages')}
        before={filter.after ? { href: pathOfQueue(filter), label: t('queue.first') } : undefined}
        after={next ? { href: pathOfQueue(filter, { after: next }), label: t('queue.more') } : undefined}
      />
    </>
  )
}
