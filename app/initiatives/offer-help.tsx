import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { membersOnly } from '#app/accounts/asking.ts'
import { SETTINGS, SettingsHead } from '#app/accounts/settings-head.tsx'
import { useAnswer } from '#app/edge/answer.ts'
import { read } from '#app/edge/read.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { isSentBack, write } from '#app/edge/write.ts'
import { CheckboxField, ChoiceGroup, TextAreaField } from '#app/ui/field.tsx'
import { useGuard } from '#app/ui/guard-field.ts'
import { IdentifierWarning } from '#app/ui/identifier-warning.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { themes } from '#server/forum/themes.ts'
import { HELP_LIMITS } from '#server/initiatives/help.plain.ts'
import { offerHelp } from '#server/initiatives/offer-help.ts'
import { ownHelpOffer } from '#server/initiatives/own-help-offer.ts'

export const loader = read(async (context, args) => {
  const themeList = await themes(context.db, context.locale)
  // The session ended while the form was filled in: what was typed is shown, and nothing else.
  if (isSentBack(args.context)) return { own: null, themes: themeList, saved: false }
  membersOnly(args.context, args.request)
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { own: await ownHelpOffer(context), themes: themeList, saved }
})

export const action = write(async (context, input) => {
  await offerHelp(context, input)
  return redirect(`${SETTINGS.help}?saved`, 303)
})

export const meta = titled('settings.help', 'settings.title')

/** A researcher says in which themes they help with evaluating practice. */
export default function OfferHelp() {
  const { own, themes: themeList, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const guard = useGuard()
  const labels = { active: t('help.offer'), words: t('help.offer_words'), themes: t('help.offer_themes') }
  const { said, value, chosen, summary } = useRefused(refusal, undefined, labels)
  return (
    <div className="narrow settings">
      <SettingsHead current="help" done={saved && !refusal ? t('settings.saved') : undefined} />
      <p className="lead">{t('help.offer_lead')}</p>
      <form className="stack" method="post" action={SETTINGS.help} noValidate>
        {summary}
        <CheckboxField
          name="active"
          value="yes"
          label={labels.active}
          hint={t('help.offer_hint')}
          error={said('active')}
          defaultChecked={refusal ? value('active') === 'yes' : own?.active}
        />
        <TextAreaField
          name="words"
          label={labels.words}
          hint={t('help.offer_words_hint')}
          error={said('words')}
          defaultValue={value('words', own?.words)}
          onInput={guard.onInput}
          maxLength={HELP_LIMITS.words.max}
        />
        <IdentifierWarning field="words" shown={guard.warned('words')} />
        <ChoiceGroup
          name="themes"
          type="checkbox"
          label={labels.themes}
          error={said('themes')}
          chosen={refusal ? chosen('themes', []) : (own?.themes ?? [])}
          choices={themeList.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <p className="actions">
          <SubmitButton>{t('settings.save')}</SubmitButton>
        </p>
      </form>
    </div>
  )
}
