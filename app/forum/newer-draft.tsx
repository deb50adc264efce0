import { useState } from 'react'
import { useT } from '#app/ui/messages.tsx'

interface NewerDraftProps {
  onShowNewer(): void
  onShowMine(): void
  /** The text that is shown now is the one to keep. */
  onKeep(): void
}

/** Another window has saved something newer: its writer looks at both and keeps one. Nothing is overwritten until then. */
export function NewerDraft({ onShowNewer, onShowMine, onKeep }: NewerDraftProps) {
  const t = useT()
  const [newer, setNewer] = useState(false)
  return (
    <div className="newer-draft" role="alert">
      <p>{t('draft.newer')}</p>
      <p className="actions">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          onClick={() => {
            if (newer) onShowMine()
            else onShowNewer()
            setNewer(!newer)
          }}
        >
          {newer ? t('draft.show_mine') : t('draft.show_newer')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" data-size="sm" onClick={onKeep}>
          {t('draft.keep_this')}
        </button>
      </p>
    </div>
  )
}
