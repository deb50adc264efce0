import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS, pathOfMember, pathOfPost, pathOfThread } from '#app/paths.ts'
import { Done, isDone } from '#app/ui/done.tsx'
import { ChoiceGroup, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { type HelpCard, helpCard } from '#server/directory/help-card.ts'
import { slugOf } from '#server/forum/slug.plain.ts'
import { directionOf } from '#server/i18n/languages.plain.ts'
import { careAtOnce } from '#server/moderation/care-for-post.ts'
import { type ReportForm, reportForm } from '#server/moderation/report-form.ts'
import { reportSubject } from '#server/moderation/report-subject.ts'
import { HOUSE_RULES, MODERATION_LIMITS } from '#server/moderation/terms.ts'
import { forbidden } from '#server/platform/failures.ts'
import { HELP_NOW, pathOfCase, pathToReport } from './paths.ts'

export const loader = read(async (context, args) => {
  if (isSentBack(args.context)) throw forbidden('failure.signed_out')
  membersOnly(args.context, args.request)
  const about = new URL(args.request.url).searchParams.get('about') ?? ''
  const form = await reportForm(context, about)
  const done = isDone(args.request.url)
  // Whoever tells of somebody in danger may need to ring themselves.
  const inDanger = done && form.before?.rule === 'danger'
  return { form, done, help: inDanger ? await helpCard(context.db, context.locale, context.locale) : null }
})

export const action = write(async (context, input, { request }) => {
  const about = new URL(request.url).searchParams.get('about') ?? typed(input, 'about')
  if (typed(input, 'intent') === 'care')
    return redirect(`${pathOfCase(await careAtOnce(context, { about }))}#danger`, 303)
  await reportSubject(context, { ...input, about })
  return redirect(`${pathToReport(about ?? '')}&done#done`, 303)
})

export const meta = titled('report.title')

/** Asks moderators to look at something, by the published rules and in one's own words. */
export default function Report() {
  const { form: report, done, help } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const form = useRefused(refusalOf(answer))
  const t = useT()
  const guard = useGuard()
  if (done && !answer) return <Reported report={report} help={help} />
  const { about, before, words } = report
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('report.title')}
      </h1>
      <p className="lead">{t('report.lead')}</p>
      {before ? <p className="note">{t('report.before')}</p> : null}
      <Reportable report={report} />
      {words.text ? (
        <blockquote className="kept-words" lang={words.language} dir={directionOf(words.language)}>
          {words.text}
        </blockquote>
      ) : null}
      {report.mayCare ? <CareAtOnce about={about} /> : null}
      <p className="hint">
        {t('danger.urgent')}{' '}
        <a className="ds-link" href={HELP_NOW}>
          {t('helpline.title')}
        </a>
      </p>
      <form className="stack" method="post" action={pathToReport(about)}>
        {form.summary}
        <ChoiceGroup
          name="rule"
          type="radio"
          label={t('report.rule')}
          error={form.said('rule')}
          chosen={form.chosen('rule', before ? [before.rule] : [])}
          choices={HOUSE_RULES.map((rule) => ({ value: rule, label: t(`rule.${rule}`) }))}
        />
        <TextAreaField
          name="words"
          label={t('report.words')}
          hint={t('report.words_hint')}
          error={form.said('words')}
          defaultValue={form.value('words', before?.words)}
          maxLength={MODERATION_LIMITS.reportWords.max}
          dir="auto"
          onInput={guard.onInput}
        />
        <IdentifierWarning field="words" shown={guard.warned('words')} />
        <p className="actions">
          <SubmitButton>{t('report.send')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={backTo(report)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}

function Reported({ report, help }: { report: ReportForm; help: HelpCard | null }) {
  const t = useT()
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('report.done_title')}
      </h1>
      <Done>{t('report.done')}</Done>
      {help ? (
        <section className="ds-card help-card" aria-label={t('helpline.title')}>
          <Prose {...help} />
        </section>
      ) : null}
      <p>
        <a className="ds-link" href={backTo(report)}>
          {t('report.back')}
        </a>
      </p>
    </div>
  )
}

/** For moderators: minutes count where somebody is in danger. */
function CareAtOnce({ about }: { about: string }) {
  const t = useT()
  return (
    <form className="ds-card stack" method="post" action={pathToReport(about)}>
      <h2 className="ds-heading" data-size="xs">
        {t('danger.title')}
      </h2>
      <p>
        {t('danger.at_once')} {t('danger.lead')}
      </p>
      <p className="actions">
        <SubmitButton name="intent" value="care" variant="secondary">
          {t('danger.hide')}
        </SubmitButton>
      </p>
    </form>
  )
}

/** What is reported, and in which conversation. */
function Reportable({ report: { subject, number, title } }: { report: ReportForm }) {
  const t = useT()
  return (
    <p>
      {t(`report.what_${subject}`, { number: number ?? 0 })}
      {': '}
      <b lang={title.language} dir={directionOf(title.language)}>
        {title.text}
      </b>
    </p>
  )
}

/** Where the member was when they began. */
function backTo({ about, subject, threadId, number, title }: ReportForm): string {
  if (subject === 'profile') return pathOfMember(about.slice('profile:'.length))
  if (subject === 'attempt') return `/attempts/${about.slice('attempt:'.length)}`
  if (!threadId) return PATHS.home
  const thread = { id: threadId, slug: slugOf(title.text) }
  return subject === 'post' && number ? pathOfPost(thread, number) : pathOfThread(thread)
}
