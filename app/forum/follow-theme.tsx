import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'

interface FollowThemeProps {
  theme: { code: string; name: string }
  follows: boolean
  /** The page that it stands on. */
  returnTo: string
  /** Only the button. */
  brief?: boolean
}

/** Follows a theme, or follows it no more. */
export function FollowTheme({ theme, follows, returnTo, brief = false }: FollowThemeProps) {
  const t = useT()
  return (
    <form
      className="follow"
      id={`follow-${theme.code}`}
      tabIndex={-1}
      method="post"
      action={`/themes/${theme.code}/follow`}
    >
      <input type="hidden" name="returnTo" value={returnTo} />
      <input type="hidden" name="follow" value={follows ? 'no' : 'yes'} />
      <SubmitButton
        variant="secondary"
        size="sm"
        aria-label={follows ? t('follow.unfollow_theme', { theme: theme.name }) : undefined}
      >
        {t(follows ? 'follow.unfollow' : 'follow.theme')}
      </SubmitButton>
      {follows && !brief ? <small>{t('follow.following')}</small> : null}
    </form>
  )
}
