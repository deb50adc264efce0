import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { PATHS, pathOfInitiative, pathToSignIn } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { ChoiceGroup, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { AGES, ARRIVALS, REASONS, SETTINGS, STATUSES } from '#server/directory/population.plain.ts'
import { LANGUAGE_NAMES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { ITEMS } from '#server/initiatives/completeness.plain.ts'
import { initiativePage } from '#server/initiatives/initiative-page.ts'
import { reviseInitiative } from '#server/initiatives/revise-initiative.ts'
import { PARTS, RUNNING } from '#server/initiatives/terms.ts'
import { forbidden } from '#server/platform/failures.ts'
import { PartFields } from './part-fields.tsx'

export const loader = read(async (context, { params, request, context: asking }) => {
  const { initiative, may } = await initiativePage(context, numberIn(params.id))
  if (!isSentBack(asking)) {
    if (context.actor.kind === 'reader') throw redirect(pathToSignIn(new URL(request.url).pathname), 303)
    if (!may.revise) throw forbidden()
  }
  return { initiative }
})

export const action = write(async (context, input, { params }) => {
  const { threadId, slug } = await reviseInitiative(context, { ...input, threadId: params.id })
  return redirect(pathOfInitiative({ id: threadId, slug }), 303)
})

export const meta = titled('practice.describe')

/** Everything that can be told of an initiative, on one page: what is empty stays untold. */
export default function RevisePractice() {
  const { initiative } = useLoaderData<typeof loader>()
  const answer = useAnswer<typeof action>()
  const t = useT()
  const guard = useGuard()
  const { said, value, chosen, summary } = useRefused(refusalOf(answer), undefined, {
    ...Object.fromEntries(PARTS.map((part) => [part, t(`part.${part}`)])),
    where: t('practice.where'),
    running: t('practice.running'),
  })
  const stood = [
    ...initiative.places.map(({ name }) => name),
    ...(initiative.settings.includes('online') ? [t('where.online')] : []),
  ].join('\n')
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('nav.practice'), href: PATHS.practice },
          { label: initiative.title, href: pathOfInitiative(initiative), lang: initiative.language },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('practice.describe')}
      </h1>
      <p className="lead">{t('practice.describe_lead', { count: initiative.told, of: ITEMS })}</p>
      <form className="stack" method="post" noValidate>
        <input type="hidden" name="version" value={initiative.version} />
        {summary}
        <PartFields initiative={initiative} said={said} value={value} guard={guard} />
        <TextAreaField
          name="where"
          label={t('practice.where')}
          hint={t('practice.where_lines')}
          rows={3}
          error={said('where')}
          defaultValue={value('where', stood)}
        />
        <ChoiceGroup
          name="running"
          type="radio"
          label={t('practice.running')}
          error={said('running')}
          chosen={chosen('running', [initiative.running])}
          choices={RUNNING.map((code) => ({ value: code, label: t(`running.${code}`) }))}
        />
        <ChoiceGroup
          name="settings"
          type="checkbox"
          label={t('practice.settings')}
          chosen={chosen('settings', initiative.settings)}
          choices={SETTINGS.map((code) => ({ value: code, label: t(`setting.${code}`) }))}
        />
        <ChoiceGroup
          name="languages"
          type="checkbox"
          label={t('practice.languages')}
          hint={t('practice.languages_hint')}
          chosen={chosen('languages', initiative.languages)}
          choices={TEXT_LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code }))}
        />
        <h2 className="ds-heading" data-size="xs">
          {t('practice.population')}
        </h2>
        <p className="field-hint">{t('practice.population_hint')}</p>
        <ChoiceGroup
          name="ages"
          type="checkbox"
          label={t('population.ages')}
          chosen={chosen('ages', initiative.ages)}
          choices={AGES.map((code) => ({ value: code, label: t(`age.${code}`) }))}
        />
        <ChoiceGroup
          name="arrivals"
          type="checkbox"
          label={t('population.arrivals')}
          chosen={chosen('arrivals', initiative.arrivals)}
          choices={ARRIVALS.map((code) => ({ value: code, label: t(`arrival.${code}`) }))}
        />
        <ChoiceGroup
          name="reasons"
          type="checkbox"
          label={t('population.reasons')}
          chosen={chosen('reasons', initiative.reasons)}
          choices={REASONS.map((code) => ({ value: code, label: t(`reason.${code}`) }))}
        />
        <ChoiceGroup
          name="statuses"
          type="checkbox"
          label={t('population.statuses')}
          chosen={chosen('statuses', initiative.statuses)}
          choices={STATUSES.map((code) => ({ value: code, label: t(`status.${code}`) }))}
        />
        <p className="actions">
          <SubmitButton>{t('practice.save')}</SubmitButton>
          <a className="ds-link" href={pathOfInitiative(initiative)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
