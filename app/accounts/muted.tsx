import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { read } from '#app/edge/read.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { pathOfMember } from '#app/paths.ts'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { mutedPeople } from '#server/accounts/muted-people.ts'
import { unmuteMember } from '#server/accounts/unmute-member.ts'
import { membersOnly } from './asking.ts'
import { SETTINGS, SettingsHead } from './settings-head.tsx'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  return { people: await mutedPeople(context), undone: new URL(args.request.url).searchParams.has('undone') }
})

export const action = write(async (context, input) => {
  await unmuteMember(context, input)
  return redirect(`${SETTINGS.muted}?undone`, 303)
})

export const meta = titled('settings.muted', 'settings.title')

/** Whom one has muted or blocked, and hearing from them again. */
export default function Muted() {
  const { people, undone } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow settings">
      <SettingsHead current="muted" done={undone ? t('mute.undone') : undefined} />
      {people.length > 0 ? (
        <>
          <p className="lead">{t('mute.list_lead')}</p>
          <form method="post" action={SETTINGS.muted}>
            <ul className="muted-people">
              {people.map(({ publicId, displayName, pseudonym, kind }) => (
                <li key={publicId}>
                  <p id={`who-${publicId}`}>
                    <a className="author" href={pathOfMember(publicId)}>
                      <bdi>{displayName}</bdi>
                    </a>
                    {pseudonym ? <span className="pseudonym"> {t('author.pseudonym')}</span> : null}
                    <span className="subtle"> · {t(`mute.is_${kind}`)}</span>
                  </p>
                  <SubmitButton
                    variant="tertiary"
                    size="sm"
                    name="member"
                    value={publicId}
                    id={`undo-${publicId}`}
                    aria-labelledby={`undo-${publicId} who-${publicId}`}
                  >
                    {t('mute.undo')}
                  </SubmitButton>
                </li>
              ))}
            </ul>
          </form>
        </>
      ) : (
        <p className="lead">{t('mute.list_none')}</p>
      )}
    </div>
  )
}
