import { PATHS } from '#app/paths.ts'
import { useRoot } from '#app/root.tsx'
import { LinkTabs } from '#app/ui/link-tabs.tsx'
import { useT } from '#app/ui/messages.tsx'

/** The parts of one's settings. */
export const SETTINGS = {
  profile: PATHS.settings,
  notifications: `${PATHS.settings}/notifications`,
  mail: `${PATHS.settings}/mail`,
  seen: `${PATHS.settings}/seen`,
  muted: `${PATHS.settings}/muted`,
  sessions: `${PATHS.settings}/sessions`,
  password: `${PATHS.settings}/password`,
  help: `${PATHS.settings}/help`,
} as const

/** The head of every page of settings. `done` says what has just been saved. */
export function SettingsHead({ current, done }: { current: keyof typeof SETTINGS; done?: string | undefined }) {
  const t = useT()
  const researcher = useRoot()?.member?.groups.includes('researcher')
  // Only researchers have help with evaluation to offer.
  const parts = (Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]).filter(
    (part) => part !== 'help' || researcher || current === 'help',
  )
  return (
    <>
      <h1 className="ds-heading" data-size="md">
        {t('settings.title')}
      </h1>
      <div className="filters">
        <LinkTabs
          label={t('settings.title')}
          tabs={parts.map((part) => ({
            href: SETTINGS[part],
            label: t(`settings.${part}`),
            current: part === current,
          }))}
        />
      </div>
      {done ? (
        <p className="note" data-color="success" role="status">
          {done}
        </p>
      ) : null}
    </>
  )
}
