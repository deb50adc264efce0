import { useT } from '#app/ui/messages.tsx'
import { SubmitButton } from '#app/ui/submit-button.tsx'
import { HiddenFields } from './hidden-fields.tsx'

interface MoveButtonProps {
  action: string
  /** What names the row to the form. */
  values: Readonly<Record<string, string>>
  title: string
  to: 'up' | 'down'
}

/** Moves a row of a list that is kept in order before or behind its neighbour, as a form of its own. */
export function MoveButton({ action, values, title, to }: MoveButtonProps) {
  const t = useT()
  return (
    <form method="post" action={action}>
      <HiddenFields values={{ ...values, to }} />
      <SubmitButton
        variant="tertiary"
        size="sm"
        name="intent"
        value="move"
        aria-label={to === 'up' ? t('collection.up_which', { title }) : t('collection.down_which', { title })}
      >
        {t(to === 'up' ? 'collection.up' : 'collection.down')}
      </SubmitButton>
    </form>
  )
}
