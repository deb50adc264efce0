import { redirect } from '@remix-run/node'
import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { Done } from '#app/ui/done.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { Time } from '#app/ui/time.tsx'
import { careForCase } from '#server/moderation/care-for-post.ts'
import { casePage } from '#server/moderation/case-page.ts'
import { dangerOfCase } from '#server/moderation/danger-of-case.ts'
import { endCare } from '#server/moderation/end-care.ts'
import { escalateCase } from '#server/moderation/escalate-case.ts'
import { handOverCase } from '#server/moderation/hand-over-case.ts'
import { releaseCase } from '#server/moderation/release-case.ts'
import { takeCase } from '#server/moderation/take-case.ts'
import { tickDanger } from '#server/moderation/tick-danger.ts'
import { writeCaseNote } from '#server/moderation/write-case-note.ts'
import { forbidden } from '#server/platform/failures.ts'
import { CaseDanger } from './case-danger.tsx'
import { CaseHandling, noteField } from './case-handling.tsx'
import { CaseText } from './case-text.tsx'
import { CaseTold } from './case-told.tsx'
import { MODERATION, pathOfCase } from './paths.ts'
import { useCases } from './use-cases.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  const caseId = numberIn(args.params.id)
  const suspended = new URL(args.request.url).searchParams.has('suspended')
  return { page: await casePage(context, caseId), danger: await dangerOfCase(context, caseId), suspended }
})

/** What is done where somebody may be in danger. */
const DANGER_WORKS = { care: careForCase, end_care: endCare, tick: tickDanger }

const HANDLING = {
  take: takeCase,
  release: releaseCase,
  hand_over: handOverCase,
  hand_up: escalateCase,
  note: writeCaseNote,
  ...DANGER_WORKS,
}

export const action = write(async (context, input, { params }) => {
  const caseId = numberIn(params.id)
  const intent = typed(input, 'intent') ?? ''
  const handle = Object.hasOwn(HANDLING, intent) ? HANDLING[intent as keyof typeof HANDLING] : undefined
  if (!handle) throw forbidden()
  await handle(context, { ...input, caseId })
  if (Object.hasOwn(DANGER_WORKS, intent)) return redirect(`${pathOfCase(caseId)}#danger`, 303)
  // A case given to somebody else may not be seen any more.
  return redirect(intent === 'hand_over' ? `${MODERATION}?show=mine` : `${pathOfCase(caseId)}#handle`, 303)
})

export const meta: MetaFunction<typeof loader> = (args) =>
  (args.data ? titled(`rule.${args.data.page.rule}`, 'queue.title') : titled('queue.title'))(args) ?? []

/** A case: the text in its conversation, what was said about it, and who handles it. */
export default function Case() {
  const { page, danger, suspended } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const sent = typed(refusal?.values, 'intent')
  const form = useRefused(refusal, (name) => (name === 'note' ? noteField(sent) : name))
  const t = useT()
  const turns = useCases()
  const { now, timeZone: zone } = useRoot() ?? {}
  const { id, rule, origin, openedAt, takenBy, mine } = page
  const named = t(`rule.${rule}`)
  // Where somebody may be in danger, that comes before all else, also on a narrow screen.
  const care = danger ? <CaseDanger caseId={id} danger={danger} /> : null
  return (
    <>
      <header className="page-head">
        <Breadcrumbs
          steps={[
            { label: t('queue.title'), href: MODERATION },
            { label: t('case.number', { number: id }), href: pathOfCase(id) },
          ]}
        />
        <h1 className="ds-heading" data-size="md">
          {origin === 'appeal' ? t('queue.appeal', { rule: named }) : named}
        </h1>
        <p className="meta">
          <span>{t('case.number', { number: id })}</span>
          <span>
            {t('case.came')} <Time at={openedAt} today={now} zone={zone} />
          </span>
          <span>
            {takenBy
              ? mine
                ? t('case.taken_by_you')
                : t('case.taken_by', { name: takenBy.displayName })
              : t('case.nobodys')}
          </span>
        </p>
        <p className="ds-sr-only" role="status">
          {turns > 0 ? t('case.changed') : ''}
        </p>
      </header>
      {suspended && !refusal ? <Done>{t('people.done_suspended', { name: page.author.displayName })}</Done> : null}
      <div className="cols">
        <div>
          {rule === 'danger' ? care : null}
          <CaseText page={page} />
          <CaseTold page={page} />
        </div>
        <aside>
          {rule === 'danger' ? null : care}
          <CaseHandling page={page} form={form} sent={sent} />
        </aside>
      </div>
    </>
  )
}
