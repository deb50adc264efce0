import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PATHS } from '#app/paths.ts'
import { ChoiceGroup } from '#app/ui/field.tsx'
import { languageChoices } from '#app/ui/inline-select.tsx'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { readingLanguages } from '#server/accounts/reading-languages.ts'
import { ACCOUNT_LIMITS } from '#server/accounts/terms.ts'
import { readsCookie } from '#server/http/reads.ts'

import { useAnswer } from './answer.ts'
import { read } from './read.ts'
import { refusalOf } from './refusal.ts'
import { titled } from './titled.ts'
import { write } from './write.ts'

export const loader = read(async (_context, { context: { actor, reads }, request }) => {
  // A member's languages are part of the profile.
  if (actor.kind === 'member') throw redirect(PATHS.settings, 303)
  return { reads, saved: new URL(request.url).searchParams.has('saved') }
})

export const action = write(async (_context, input) =>
  redirect(`${PATHS.reads}?saved`, { status: 303, headers: { 'set-cookie': readsCookie(readingLanguages(input)) } }),
)

export const meta = titled('reads.title')

/** Where somebody without an account says which languages they read. */
export default function ReadingLanguages() {
  const { reads, saved } = useLoaderData<typeof loader>()
  const refusal = refusalOf(useAnswer<typeof action>())
  const t = useT()
  const form = useRefused(refusal)
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('reads.title')}
      </h1>
      <p className="lead">{t('reads.lead')}</p>
      {saved && !refusal ? (
        <p className="note" data-color="success" role="status">
          {t('settings.saved')}
        </p>
      ) : null}
      <form className="stack" method="post" action={PATHS.reads}>
        {form.summary}
        <ChoiceGroup
          name="languages"
          type="checkbox"
          label={t('account.languages')}
          hint={t('account.languages_hint', { max: ACCOUNT_LIMITS.languages.max })}
          error={form.said('languages')}
          chosen={form.chosen('languages', reads)}
          choices={languageChoices(reads)}
        />
        <p className="actions">
          <SubmitButton>{t('settings.save')}</SubmitButton>
        </p>
      </form>
    </div>
  )
}
