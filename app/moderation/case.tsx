import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { useRoot } from '#app/root.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { Time } from '#app/ui/time.tsx'
import { casePage } from '#server/moderation/case-page.ts'
import { escalateCase } from '#server/moderation/escalate-case.ts'
import { handOverCase } from '#server/moderation/hand-over-case.ts'
import { releaseCase } from '#server/moderation/release-case.ts'
import { takeCase } from '#server/moderation/take-case.ts'
import { writeCaseNote } from '#server/moderation/write-case-note.ts'
import { forbidden } from '#server/platform/failures.ts'
import { CaseHandling } from './case-handling.tsx'
import { CaseText } from './case-text.tsx'
import { CaseTold } from './case-told.tsx'
import { MODERATION, pathOfCase } from './paths.ts'
import { useCases } from './use-cases.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  return { page: await casePage(context, numberIn(args.params.id)) }
})

const HANDLING = {
  take: takeCase,
  release: releaseCase,
  hand_over: handOverCase,
  hand_up: escalateCase,
  note: writeCaseNote,
}

export const action = write(async (context, input, { params }) => {
  const caseId = numberIn(params.id)
  const intent = typed(input, 'intent') ?? ''
  const handle = Object.hasOwn(HANDLING, intent) ? HANDLING[intent as keyof typeof HANDLING] : undefined
  if (!handle) throw forbidden()
  await handle(context, { ...input, caseId })
  // A case given to somebody else may not be seen any more.
  return redirect(intent === 'hand_over' ? `${MODERATION}?show=mine` : `${pathOfCase(caseId)}#handle`, 303)
})

export const meta = titled('queue.title')

/** A case: the text in its conversation, what was said about it, and who handles it. */
export default function Case() {
  const { page } = useLoaderData<typeof loader>()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  const t = useT()
  const turns = useCases()
  const { now, timeZone: zone } = useRoot() ?? {}
  const { id, rule, origin, openedAt, takenBy, mine } = page
  const named = t(`rule.${rule}`)
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
      <div className="cols">
        <div>
          <CaseText page={page} />
          <CaseTold page={page} />
        </div>
        <aside>
          <CaseHandling page={page} form={form} />
        </aside>
      </div>
    </>
  )
}
