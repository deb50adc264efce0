import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import { inRow } from '#server/i18n/format.plain.ts'
import { helplinesToKeep, type KeptHelpline } from '#server/moderation/helplines-to-keep.ts'
import { moveHelpline, removeHelpline } from '#server/moderation/keep-helplines.ts'
import { forbidden } from '#server/platform/failures.ts'
import { MoveButton } from './move-button.tsx'
import { HELP_NOW, HELPLINES, MODERATION, pathOfHelpline } from './paths.ts'

const WORKS = { move: moveHelpline, remove: removeHelpline }

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  return { lines: await helplinesToKeep(context), done: isDone(args.request.url) }
})

export const action = write(async (context, input) => {
  const work = workOf(WORKS, input)
  await work(context, input)
  const where = work === moveHelpline ? `#line-${typed(input, 'id') ?? ''}` : `?${DONE}`
  return redirect(HELPLINES + where, 303)
})

export const meta = titled('helpline.keep_title')

/** The numbers on the card for somebody in danger, in their order, for coordinators. */
export default function Helplines() {
  const { lines, done } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const { summary } = useRefused(refusal)
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs steps={[{ label: t('queue.title'), href: MODERATION }]} />
      <h1 className="ds-heading" data-size="md">
        {t('helpline.keep_title')}
      </h1>
      <p className="lead">{t('helpline.keep_lead')}</p>
      {done && !refusal ? <Done>{t('helpline.done')}</Done> : null}
      {summary}
      <ol className="tied">
        {lines.map((line, index) => (
          <Line key={line.id} line={line} first={index === 0} last={index === lines.length - 1} />
        ))}
      </ol>
      <p className="actions">
        <a className="ds-button" href={pathOfHelpline('new')}>
          {t('helpline.add')}
        </a>
        <a className="ds-link" href={HELP_NOW}>
          {t('helpline.title')}
        </a>
      </p>
    </div>
  )
}

function Line({ line, first, last }: { line: KeptHelpline; first: boolean; last: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { id, number, name, hours, languages } = line
  const move = (to: 'up' | 'down') => <MoveButton action={HELPLINES} values={{ id }} title={number} to={to} />
  return (
    <li id={`line-${id}`} tabIndex={-1}>
      <a className="tied-title" href={pathOfHelpline(id)}>
        <bdi dir="ltr">{number}</bdi> <bdi>{name}</bdi>
      </a>
      <div className="actions">
        <span className="subtle">
          {[
            hours,
            inRow(
              languages.map((code) => languageName(t, code)),
              locale,
            ),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {first ? null : move('up')}
        {last ? null : move('down')}
      </div>
    </li>
  )
}
