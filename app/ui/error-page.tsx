import type { MessageKey } from '#server/i18n/messages.plain.ts'
import { useT } from './messages.tsx'

interface ErrorPageProps {
  status: number
  /** What the failure says, where it says something of its own. */
  said?: { key: string; values?: Readonly<Record<string, string | number>> | undefined } | undefined
}

/** Failures that say no more than the title does. */
const PLAIN: ReadonlySet<string> = new Set(['failure.forbidden', 'failure.not_found'])

/** The kind of fault or failure that an HTTP status stands for, as pages speak of it. */
const kindOf = (status: number): 400 | 403 | 404 | 429 | 500 =>
  status === 404 || status === 403 || status === 429 ? status : status < 500 ? 400 : 500

/** What went wrong, as a title. */
export const errorTitle = (status: number): MessageKey => `error.title_${kindOf(status)}`

/** What went wrong, in words, and ways on. */
export function ErrorPage({ status, said }: ErrorPageProps) {
  const t = useT()
  return (
    <div className="error-page">
      <h1 className="ds-heading" data-size="lg">
        {t(errorTitle(status))}
      </h1>
      <p className="lead">
        {said && !PLAIN.has(said.key) ? t(said.key as MessageKey, said.values) : t(`error.lead_${kindOf(status)}`)}
      </p>
      <p className="actions">
        <a className="ds-button" href="/conversations">
          {t('error.to_conversations')}
        </a>
        <a className="ds-button" data-variant="secondary" href="/">
          {t('error.to_front')}
        </a>
      </p>
    </div>
  )
}
