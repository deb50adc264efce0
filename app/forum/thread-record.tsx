import { Icon } from '#app/ui/icon.tsx'
import { useT } from '#app/ui/messages.tsx'

/** Leads from a conversation to the finding that it stands beside. */
export function ThreadRecord({ href }: { href: string }) {
  const t = useT()
  return (
    <p className="thread-record">
      <a className="ds-link with-icon" href={href}>
        <Icon name="finding" size={18} />
        {t('thread.read_finding')}
      </a>
    </p>
  )
}
