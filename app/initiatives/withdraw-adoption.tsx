import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { numberIn } from '#app/edge/numbers.ts'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfInitiative, pathToUse, pathToWithdrawAdoption } from '#app/paths.ts'
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { ownAdoption } from '#server/initiatives/own-adoption.ts'
import { withdrawAdoption } from '#server/initiatives/withdraw-adoption.ts'

export const loader = read((context, { params }) =>
  ownAdoption(context, { threadId: numberIn(params.id), adoptionId: params.adoption ?? '' }),
)

export const action = write(async (context, _input, { params }) => {
  const threadId = numberIn(params.id)
  await withdrawAdoption(context, { threadId, adoptionId: params.adoption ?? '' })
  return redirect(pathToUse(threadId), 303)
})

export const meta = titled('adopt.withdraw_title')

/** Asks once more before somebody takes back that they use an initiative, and says what that does. */
export default function WithdrawAdoption() {
  const { thread, adoption } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow">
      <Breadcrumbs
        steps={[
          { label: thread.title, href: pathOfInitiative(thread), lang: thread.language },
          { label: t('spread.title'), href: pathToUse(thread.id) },
        ]}
      />
      <h1 className="ds-heading" data-size="md">
        {t('adopt.withdraw_title')}
      </h1>
      <p>
        <b>{adoption.place}</b> · <bdi>{adoption.organisation}</bdi>
      </p>
      <p className="lead">{t('adopt.withdraw_lead')}</p>
      <form method="post" action={pathToWithdrawAdoption(thread.id, adoption.id)}>
        <p className="actions">
          <SubmitButton>{t('adopt.withdraw')}</SubmitButton>
          <a className="ds-button" data-variant="tertiary" href={pathToUse(thread.id)}>
            {t('form.cancel')}
          </a>
        </p>
      </form>
    </div>
  )
}
