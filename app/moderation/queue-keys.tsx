import { useT } from '#app/ui/messages.tsx'
import { useKeys } from './use-keys.ts'

/** Which keys do what, and the switch that turns them off; nothing before the page's scripts run. */
export function QueueKeys() {
  const t = useT()
  const keys = useKeys()
  if (!keys) return null
  return (
    <p className="queue-keys">
      {keys.on ? (
        <>
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd>
            {t('queue.keys_next')}
          </span>
          <span>
            <kbd>Enter</kbd>
            {t('queue.keys_open')}
          </span>
          <span>
            <kbd>T</kbd>
            {t('queue.keys_take')}
          </span>
          <span>
            <kbd>D</kbd>
            {t('queue.keys_decide')}
          </span>
          <span>
            <kbd>?</kbd>
            {t('queue.keys_help')}
          </span>
        </>
      ) : null}
      <button className="ds-button" data-variant="tertiary" data-size="sm" type="button" onClick={keys.toggle}>
        {t(keys.on ? 'queue.keys_off' : 'queue.keys_on')}
      </button>
    </p>
  )
}
