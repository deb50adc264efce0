import { useLoaderData } from '@remix-run/react'
import { useAnswer } from '#app/edge/answer.ts'
import { localPath } from '#app/edge/local-path.ts'
import { refusalOf } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathWith } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { useRefused } from '#app/ui/refused.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import type { LinkPage } from '#server/accounts/link-page.ts'
import { verifyAddress } from '#server/accounts/verify-address.ts'
import { goWith, visitOf } from './asking.ts'
import { DeadLink } from './dead-link.tsx'
import { showLink } from './show-link.server.ts'

export const loader = showLink('verify_address')

export const action = write(async (context, _input, args) => {
  const returnTo = localPath(new URL(args.request.url).searchParams.get('returnTo'))
  const session = await verifyAddress(context, { token: args.params.token }, visitOf(args.context))
  return goWith(session, pathWith(returnTo, { welcome: 'yes' }))
})

export const meta = titled('verify.title')

/** Confirms an address by a button: programs that read mail open links, but press nothing. */
export default function Verify() {
  const { works, displayName } = useLoaderData<LinkPage>()
  const t = useT()
  const form = useRefused(refusalOf(useAnswer<typeof action>()))
  if (!works) return <DeadLink />
  return (
    <div className="narrow">
      <h1 className="ds-heading" data-size="md">
        {t('verify.title')}
      </h1>
      <p className="lead">{t('verify.lead', { name: displayName ?? '' })}</p>
      <form className="stack" method="post">
        {form.summary}
        <SubmitButton>{t('verify.do')}</SubmitButton>
      </form>
    </div>
  )
}
