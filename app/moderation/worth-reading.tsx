import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { workOf } from '#app/edge/work-of.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { pathWith } from '#app/paths.ts'
import { DONE, Done, isDone } from '#app/ui/done.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { useLocale, useT } from '#app/ui/messages.tsx'
import { Pager } from '#app/ui/pager.tsx'
import { dateInWords } from '#server/i18n/format.plain.ts'
import { pickWorthReading, unpickWorthReading } from '#server/moderation/pick-worth-reading.ts'
import { mondayOf, weekNumber } from '#server/moderation/shaping.plain.ts'
import { worthReading } from '#server/moderation/worth-reading.ts'
import { ownWorthMail } from '#server/notifications/worth-mail.ts'
import { isMember } from '#server/permissions/actor.ts'
import { can } from '#server/permissions/can.ts'
import { knownDay } from '#server/platform/known-day.ts'
import { PickForm, UnpickForms } from './pick-form.tsx'
import { WORTH_READING } from './shaping-paths.ts'
import { WorthList } from './worth-list.tsx'
import { WorthMailForm } from './worth-mail-form.tsx'

/** Weeks on one page. */
const WEEKS = 8

/** What the buttons of the page do. */
const WORKS = { pick: pickWorthReading, unpick: unpickWorthReading }

export const loader = read(async (context, args) => {
  // The session ended while a form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  const query = new URL(args.request.url).searchParams
  const before = knownDay.safeParse(query.get('before'))
  const known = before.success ? new Date(`${before.data}T00:00:00Z`) : undefined
  const weeks = await worthReading(context, { weeks: WEEKS + 1, before: known })
  const monday = mondayOf(context.now).toISOString().slice(0, 10)
  return {
    weeks: weeks.slice(0, WEEKS),
    next: weeks.length > WEEKS ? (weeks[WEEKS - 1]?.monday ?? null) : null,
    later: known !== undefined,
    now: weeks.find((week) => week.monday === monday)?.picks ?? [],
    shapes: can(context.actor, 'commons.shape') && !known,
    mail: isMember(context.actor) && !known ? await ownWorthMail(context) : null,
    done: isDone(args.request.url),
  }
})

export const action = write(async (context, input) => {
  const work = workOf(WORKS, input)
  await work(context, input)
  return redirect(`${WORTH_READING}?${DONE}`, 303)
})

export const meta = titled('worth.title')

/** What was worth reading, week by week; curators pick here for the present one. */
export default function WorthReading() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const locale = useLocale()
  if (!page) return <KeptForm refusal={refusal} texts={{ thread: t('collection.thread'), line: t('worth.line') }} />
  const { weeks, next, later, now, shapes, mail, done } = page
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('worth.title')}
      </h1>
      <p className="lead">{t('worth.lead')}</p>
      {done && !refusal ? <Done>{t('worth.done')}</Done> : null}
      {weeks.length === 0 ? <EmptyState title={t('worth.none')} /> : null}
      {weeks.map(({ monday, picks }) => {
        const day = new Date(`${monday}T12:00:00Z`)
        return (
          <section key={monday} aria-labelledby={`week-${monday}`}>
            <h2 className="ds-heading" data-size="xs" id={`week-${monday}`}>
              {t('worth.week', { week: weekNumber(day).week, day: dateInWords(day, locale) })}
            </h2>
            <WorthList picks={picks} />
          </section>
        )
      })}
      <Pager
        label={t('worth.pages')}
        before={later ? { href: WORTH_READING, label: t('worth.newest') } : undefined}
        after={next ? { href: pathWith(WORTH_READING, { before: next }), label: t('worth.older') } : undefined}
      />
      {mail ? <WorthMailForm own={mail} from="worth" /> : null}
      {shapes ? (
        <>
          <PickForm refusal={typed(refusal?.values, 'intent') === 'pick' ? refusal : undefined} />
          <UnpickForms picks={now} />
        </>
      ) : null}
    </div>
  )
}
