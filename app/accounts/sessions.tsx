import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { FormEvent } from 'react'
import { read } from '#app/edge/read.ts'
import { typed } from '#app/edge/refusal.ts'
import { titled } from '#app/edge/titled.ts'
import { write } from '#app/edge/write.ts'
import { forgetKeptTexts } from '#app/forum/kept-text.ts'
import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { Time } from '#app/ui/time.tsx'
import { endAllSessions } from '#server/accounts/end-all-sessions.ts'
import { endSession } from '#server/accounts/end-session.ts'
import { ownSessions, type SessionView } from '#server/accounts/own-sessions.ts'
import { signOut } from '#server/accounts/sign-out.ts'
import { goWith, membersOnly } from './asking.ts'
import { SETTINGS, SettingsHead } from './settings-head.tsx'

export const loader = read(async (context, args) => {
  membersOnly(args.context, args.request)
  return {
    sessions: await ownSessions(context, args.context.sessionId),
    ended: new URL(args.request.url).searchParams.has('ended'),
  }
})

export const action = write(async (context, input, { context: { sessionId } }) => {
  const which = typed(input, 'session')
  if (which === 'all') {
    await endAllSessions(context, null)
    return goWith(await signOut(context, null), `${PATHS.signIn}?done=everywhere`)
  }
  if (which === sessionId) return goWith(await signOut(context, sessionId), PATHS.home)
  if (which === 'others') await endAllSessions(context, sessionId)
  else await endSession(context, { session: which })
  return redirect(`${SETTINGS.sessions}?ended`, 303)
})

export const meta = titled('settings.sessions', 'settings.title')

/** Where one is signed in, and signing out there. */
export default function Sessions() {
  const { sessions, ended } = useLoaderData<typeof loader>()
  const t = useT()
  const { now, timeZone: zone } = useRoot() ?? {}
  const device = ({ browser, system }: SessionView): string =>
    browser && system ? t('sessions.device', { browser, system }) : browser || system || t('sessions.unknown')
  function onSubmit({ nativeEvent }: FormEvent<HTMLFormElement>): void {
    const which = (nativeEvent as SubmitEvent).submitter?.getAttribute('value')
    if (which === 'all' || sessions.some(({ id, current }) => current && id === which)) forgetKeptTexts()
  }

  return (
    <div className="narrow settings">
      <SettingsHead current="sessions" done={ended ? t('sessions.ended') : undefined} />
      <form method="post" action={SETTINGS.sessions} onSubmit={onSubmit}>
        <p className="lead">{t('sessions.lead')}</p>
        <div className="scroll">
          <table className="data-table sessions">
            <caption className="ds-sr-only">{t('settings.sessions')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sessions.where')}</th>
                <th scope="col">{t('sessions.seen')}</th>
                <th scope="col">{t('sessions.since')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.id}>
                  <th scope="row" id={`device-${session.id}`}>
                    {device(session)}
                    {session.current ? <strong> · {t('sessions.this')}</strong> : null}
                  </th>
                  <td id={`seen-${session.id}`}>
                    <Time at={session.lastSeenAt} relative={now} zone={zone} />
                  </td>
                  <td>
                    <Time at={session.createdAt} today={now} zone={zone} />
                  </td>
                  <td>
                    <SubmitButton
                      variant="tertiary"
                      size="sm"
                      name="session"
                      value={session.id}
                      id={`end-${session.id}`}
                      aria-labelledby={`end-${session.id} device-${session.id} seen-${session.id}`}
                    >
                      {t('nav.sign_out')}
                    </SubmitButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="actions">
          {sessions.length > 1 ? (
            <SubmitButton variant="secondary" name="session" value="others">
              {t('sessions.end_others')}
            </SubmitButton>
          ) : null}
          <SubmitButton variant="secondary" name="session" value="all">
            {t('sessions.end_all')}
          </SubmitButton>
        </p>
      </form>
    </div>
  )
}
