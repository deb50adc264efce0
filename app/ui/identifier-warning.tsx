import type { IdentifierSeverity } from '#server/platform/identifiers.plain.ts'
import { Icon } from './icon.tsx'
import { useT } from './messages.tsx'

const SEVERITIES = ['block', 'warn', 'hint'] as const satisfies readonly IdentifierSeverity[]
const WORDS = { block: 'identifier.blocked', warn: 'identifier.warned', hint: 'identifier.hinted' } as const

interface IdentifierWarningProps {
  /** Id of the field that is meant; on readers' pages a script looks into it. */
  field: string
  /** What was found; `true` is the gravest. */
  shown?: IdentifierSeverity | boolean | undefined
}

/**
 * Says that a text looks as if it held a national identity number: for certain (the server refuses it in any case),
 * perhaps, or that something in it may point to one person. Hidden until something is found.
 */
export function IdentifierWarning({ field, shown = false }: IdentifierWarningProps) {
  const t = useT()
  const found = shown === true ? 'block' : shown || undefined
  return (
    <div data-guard-for={field} hidden={!found}>
      {SEVERITIES.map((severity) => (
        <p
          key={severity}
          className="identifier-warning"
          role={severity === 'block' ? 'alert' : 'status'}
          data-severity={severity}
          hidden={severity !== found}
        >
          <Icon name={severity === 'block' ? 'warning' : 'eye'} size={20} />
          <span>{t(WORDS[severity])}</span>
        </p>
      ))}
    </div>
  )
}
