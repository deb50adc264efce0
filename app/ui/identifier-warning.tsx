import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

/**
 * Says that a text looks as if it held a national identity number. Hidden until a script finds one in the field named by
 * `field` (its id); the server refuses it in any case.
 */
export function IdentifierWarning({ field, shown = false }: { field: string; shown?: boolean }) {
  const t = useT()
  return (
    <p className="identifier-warning" role="alert" data-guard-for={field} hidden={!shown}>
      <Icon name="warning" size={20} />
      <span>{t('identifier.blocked')}</span>
    </p>
  )
}
