import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf, typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { KeptForm } from '#app/initiatives/kept-form.tsx'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { DONE } from '#app/ui/done.tsx'
import { ChoiceGroup, TextField } from '#app/ui/field.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { languageName } from '#app/ui/translation-credit.tsx'
import type { Helpline as HelplineKept } from '#server/directory/helplines.ts'
import { directionOf, LOCALES, TEXT_LANGUAGES } from '#server/i18n/languages.plain.ts'
import { HELPLINE_LIMITS } from '#server/moderation/danger.plain.ts'
import { helplineToKeep } from '#server/moderation/helplines-to-keep.ts'
import { removeHelpline, writeHelpline } from '#server/moderation/keep-helplines.ts'
import { HELPLINES, pathOfHelpline } from './paths.ts'

const NEW = 'new'

export const loader = read(async (context, args) => {
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return null
  membersOnly(args.context, args.request)
  return { line: await helplineToKeep(context, args.params.id ?? NEW) }
})

export const action = write(async (context, input, { params }) => {
  const id = params.id === NEW ? undefined : params.id
  if (id && typed(input, 'intent') === 'remove') await removeHelpline(context, { id })
  else await writeHelpline(context, { ...input, id })
  return redirect(`${HELPLINES}?${DONE}`, 303)
})

export const meta = titled('helpline.keep_title')

/** One number on the card for somebody in danger: how it is dialled, and what it is called in each language. */
export default function Helpline() {
  const page = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  if (!page) return <KeptForm refusal={refusal} texts={{ number: t('helpline.number') }} />
  const { line } = page
  const path = pathOfHelpline(line?.id ?? NEW)
  const title = t(line ? 'helpline.change' : 'helpline.add')
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: t('helpline.keep_title'), href: HELPLINES },
          { label: title, href: path },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {title}
      </h1>
      <LineForm path={path} line={line} refusal={refusal} />
      {line ? (
        <form method="post" action={path}>
          <SubmitButton name="intent" value="remove" variant="tertiary">
            {t('helpline.remove')}
          </SubmitButton>
        </form>
      ) : null}
    </div>
  )
}

interface LineFormProps {
  path: string
  line: HelplineKept | null
  refusal: ReturnType<typeof refusalOf>
}

function LineForm({ path, line, refusal }: LineFormProps) {
  const t = useT()
  const named = LOCALES.flatMap((locale) => {
    const language = languageName(t, locale)
    return [
      { name: `name_${locale}`, locale, label: t('helpline.name_in', { language }), of: 'name' as const },
      { name: `hours_${locale}`, locale, label: t('helpline.hours_in', { language }), of: 'hours' as const },
    ]
  })
  const labels = { number: t('helpline.number'), ...Object.fromEntries(named.map(({ name, label }) => [name, label])) }
  const form = useRefused(refusal, undefined, labels)
  return (
    <form className="stack" method="post" action={path} noValidate>
      {form.summary}
      <TextField
        name="number"
        label={labels.number}
        hint={t('helpline.number_hint')}
        error={form.said('number')}
        defaultValue={form.value('number', line?.number)}
        maxLength={HELPLINE_LIMITS.number.max}
        inputMode="tel"
        dir="ltr"
      />
      {named.map(({ name, locale, label, of }) => (
        <TextField
          key={name}
          name={name}
          label={label}
          error={form.said(name)}
          defaultValue={form.value(name, line?.texts[locale]?.[of])}
          maxLength={HELPLINE_LIMITS[of].max}
          lang={locale}
          dir={directionOf(locale)}
          optional={of === 'hours' || !['nb', 'en'].includes(locale)}
        />
      ))}
      <details open={refusal !== undefined || (line?.languages.length ?? 0) > 0}>
        <summary>{t('helpline.languages')}</summary>
        <ChoiceGroup
          type="checkbox"
          name="languages"
          label={t('helpline.languages')}
          error={form.said('languages')}
          chosen={form.chosen('languages', line?.languages ?? [])}
          choices={TEXT_LANGUAGES.map((code) => ({ value: code, label: languageName(t, code) }))}
        />
      </details>
      <p className="actions">
        <SubmitButton name="intent" value="save">
          {t('helpline.save')}
        </SubmitButton>
        <a className="ds-button" data-variant="tertiary" href={HELPLINES}>
          {t('form.cancel')}
        </a>
      </p>
    </form>
  )
}
